package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.RecipeSignal;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.RecipeCall;
import io.vpskit.provisioning.internal.workflow.operation.RecipeState;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Asks the machine itself, over the network. A machine that does not answer is taken for one whose
 * recipe still runs: it may be starting up, or behind a firewall that the recipe has yet to open.
 */
public final class RecipeProbe implements RecipeGateway {
  /** What an SSH server says first; other lines may come before it (RFC 4253, section 4.2). */
  private static final String SSH = "SSH-";

  private static final int LONGEST_INTRODUCTION = 8192;

  private final RecipeSignal signal;
  private final Duration limit;
  private final LongSupplier nanoTime;

  /**
   * A probe.
   *
   * @param limit how long a machine may take to answer
   */
  public RecipeProbe(RecipeSignal signal, Duration limit, LongSupplier nanoTime) {
    this.signal = signal;
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  @Override
  public Answer look(RecipeCall.LookAtRecipe call) {
    if (call.address().isEmpty()) {
      return running("the machine has no address");
    }
    String address = call.address().get();
    if (signal instanceof RecipeSignal.TcpPort tcp) {
      return look(address, tcp.port(), false);
    } else if (signal instanceof RecipeSignal.SshServer ssh) {
      return look(address, ssh.port(), true);
    }
    throw new IllegalStateException("a machine cannot be asked for " + signal);
  }

  private Answer look(String address, int port, boolean ssh) {
    String place = "port " + port + " of " + address;
    long end = nanoTime.getAsLong() + limit.toNanos();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), millisUntil(end));
      if (!ssh) {
        return succeeded(place + " is open");
      }
      return introducesItself(socket, end)
          ? succeeded("an SSH server answers at " + place)
          : running("what answers at " + place + " is no SSH server");
    } catch (IOException e) {
      return running(place + " does not answer: " + e.getMessage());
    }
  }

  private boolean introducesItself(Socket socket, long end) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    byte[] buffer = new byte[256];
    for (int read = 0; read < LONGEST_INTRODUCTION; ) {
      socket.setSoTimeout(millisUntil(end));
      int count = in.read(buffer);
      if (count < 0) {
        return false;
      }
      line.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
      if (line.toString().lines().anyMatch(it -> it.startsWith(SSH))) {
        return true;
      }
      read += count;
    }
    return false;
  }

  /** At least one: zero would mean without a limit. */
  private int millisUntil(long end) {
    return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - nanoTime.getAsLong()));
  }

  private static Answer succeeded(String text) {
    return new Answer.Recipe(RecipeState.SUCCEEDED, text);
  }

  private static Answer running(String text) {
    return new Answer.Recipe(RecipeState.RUNNING, text);
  }
}
