package io.vpskit.testkit.internal.frontend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the sockets that the server accepts, by the number the server gives the connection:
 * only the socket itself knows the client's address and can be reset.
 */
final class AcceptedSockets extends ServerSocketFactory {

  private final Map<Integer, Socket> sockets = new ConcurrentHashMap<>();
  private final AtomicInteger accepted = new AtomicInteger();

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Socket socket = super.accept();
        // Otherwise each answer on a used connection waits 40 ms for the other side.
        socket.setTcpNoDelay(true);
        sockets.values().removeIf(Socket::isClosed);
        sockets.put(accepted.getAndIncrement(), socket);
        return socket;
      }
    };
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("the server binds its socket itself");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    return createServerSocket(port);
  }

  @Override
  public ServerSocket createServerSocket(
      int port, int backlog, @Nullable InetAddress interfaceAddress) {
    return createServerSocket(port);
  }

  String clientAddress(int connection) {
    Socket socket = sockets.get(connection);
    return socket == null ? "127.0.0.1" : socket.getInetAddress().getHostAddress();
  }

  /** Closes the connection so that the client sees a reset instead of an end. */
  void reset(int connection) throws IOException {
    Socket socket = sockets.get(connection);
    if (socket != null) {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
