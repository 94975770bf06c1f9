package io.vpskit.provisioning;

/**
 * How it becomes known that the recipe of a machine has done its work. How VMmanager shows that is
 * not known, so it is the administrator's choice.
 */
public sealed interface RecipeSignal {
  /** The recipe calls the host application, which tells it to the provisioner. */
  record HostCallback() implements RecipeSignal {}

  /**
   * The machine accepts connections on a TCP port once the recipe has succeeded. A recipe that
   * fails is noticed by its time limit only.
   *
   * @param port 1 to 65535
   */
  record TcpPort(int port) implements RecipeSignal {
    /**
     * Checks the port.
     *
     * @param port 1 to 65535
     * @throws IllegalArgumentException when the port is out of bounds
     */
    public TcpPort {
      RecipeSignal.checkPort(port);
    }
  }

  /**
   * An SSH server introduces itself on a port once the recipe has succeeded. A recipe that fails is
   * noticed by its time limit only.
   *
   * @param port 1 to 65535
   */
  record SshServer(int port) implements RecipeSignal {
    /**
     * Checks the port.
     *
     * @param port 1 to 65535
     * @throws IllegalArgumentException when the port is out of bounds
     */
    public SshServer {
      RecipeSignal.checkPort(port);
    }
  }

  private static void checkPort(int port) {
    new Problems()
        .unless(port >= 1 && port <= 65_535, "port must be 1 to 65535, was %d", port)
        .refuseSettings("recipe signal");
  }
}
