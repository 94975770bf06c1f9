package io.vpskit.provisioning;

/**
 * How it becomes known that the recipe of a machine has done its work. How VMmanager shows that is
 * not known, so it is the administrator's choice. What the host application tells with {@link
 * Provisioner#recipeFinished(ServiceId, RecipeOutcome)} counts before any of them.
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

  /**
   * The panel shows it in a column of its listing of machines, with a text for each end. Any other
   * text, and none, means that the recipe still runs. No such column is documented or was seen.
   *
   * @param column the name of the column
   * @param succeeded the text that means that the recipe has succeeded
   * @param failed the text that means that it has failed
   */
  record PanelColumn(String column, String succeeded, String failed) implements RecipeSignal {
    /**
     * Checks the texts.
     *
     * @param column the name of the column
     * @param succeeded the text that means that the recipe has succeeded
     * @param failed the text that means that it has failed
     * @throws IllegalArgumentException naming each text that is blank
     */
    public PanelColumn {
      new Problems()
          .unless(!column.isBlank(), "column must not be blank")
          .unless(!succeeded.isBlank(), "succeeded must not be blank")
          .unless(!failed.isBlank(), "failed must not be blank")
          .unless(!succeeded.equalsIgnoreCase(failed), "succeeded and failed must differ")
          .refuseSettings("recipe signal");
    }
  }

  /**
   * The panel shows it in its listing of machines by flags: columns that mean something by being
   * there, as it shows installations. When the OS is installed and neither is there, the recipe has
   * succeeded; so the panel must not leave a gap between the two. No such flag is documented or was
   * seen.
   *
   * @param running the column that is there while the recipe runs
   * @param failed the column that is there when it has failed
   */
  record PanelFlag(String running, String failed) implements RecipeSignal {
    /**
     * Checks the names.
     *
     * @param running the column that is there while the recipe runs
     * @param failed the column that is there when it has failed
     * @throws IllegalArgumentException naming each name that is blank
     */
    public PanelFlag {
      new Problems()
          .unless(!running.isBlank(), "running must not be blank")
          .unless(!failed.isBlank(), "failed must not be blank")
          .unless(!running.equals(failed), "running and failed must differ")
          .refuseSettings("recipe signal");
    }
  }

  /**
   * Who tells.
   *
   * @return true when the machine itself is asked, over the network, by the provisioner
   */
  default boolean asksMachine() {
    return this instanceof TcpPort || this instanceof SshServer;
  }

  private static void checkPort(int port) {
    new Problems()
        .unless(port >= 1 && port <= 65_535, "port must be 1 to 65535, was %d", port)
        .refuseSettings("recipe signal");
  }
}
