package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds an SQLite file for one provisioner. The operating system lets go of it when the process
 * dies, so nothing has to be cleaned up after a crash.
 */
final class FileClaim implements AutoCloseable {
  /**
   * The files of this process. Opening a lock file twice in one process and closing it once would
   * let go of the lock, so it must not even be opened.
   */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FileClaim(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FileClaim of(Path file) {
    try {
      makePrivate(file);
      Path real = file.toRealPath();
      if (!CLAIMED.add(real)) {
        throw inUse(file);
      }
      try {
        return lock(file, real);
      } catch (IOException | RuntimeException e) {
        CLAIMED.remove(real);
        throw e;
      }
    } catch (IOException e) {
      throw new StoreException(
          "the SQLite file "
              + file.getFileName()
              + " cannot be opened; its folder must exist and be writable",
          e);
    }
  }

  private static FileClaim lock(Path file, Path real) throws IOException {
    Path lockFile = real.resolveSibling(real.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(file);
    }
    return new FileClaim(real, channel);
  }

  private static StoreException inUse(Path file) {
    return new StoreException(
        "the SQLite file "
            + file.getFileName()
            + " is in use by another provisioner; an SQLite file serves one node only");
  }

  /** The file holds root passwords; nobody else on the host needs to read it. */
  private static void makePrivate(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      CLAIMED.remove(file);
    }
  }
}
