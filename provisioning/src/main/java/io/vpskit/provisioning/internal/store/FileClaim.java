package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Holds an SQLite file for one provisioner. The operating system lets go of it when the process
 * dies, so nothing has to be cleaned up after a crash.
 */
final class FileClaim implements AutoCloseable {
  private final FileChannel channel;

  private FileClaim(FileChannel channel) {
    this.channel = channel;
  }

  static FileClaim of(Path file) {
    Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
    try {
      keepPrivate(file);
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isEmpty()) {
        channel.close();
        throw new StoreException(
            "the SQLite file "
                + file.getFileName()
                + " is in use by another provisioner; an SQLite file serves one node only");
      }
      return new FileClaim(channel);
    } catch (IOException e) {
      throw new StoreException(
          "the SQLite file "
              + file.getFileName()
              + " cannot be opened; its folder must exist and"
              + " be writable",
          e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** The file holds root passwords; nobody else on the host needs to read it. */
  private static void keepPrivate(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
