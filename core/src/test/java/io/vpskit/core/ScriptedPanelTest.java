package io.vpskit.core;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with a server over plain HTTP and a connection to it. */
abstract class ScriptedPanelTest {

  ScriptedPanel server;
  PanelConnection panel;

  @BeforeEach
  void open() throws IOException {
    server = ScriptedPanel.http();
    panel = server.connect();
  }

  @AfterEach
  void close() {
    panel.close();
    server.close();
  }
}
