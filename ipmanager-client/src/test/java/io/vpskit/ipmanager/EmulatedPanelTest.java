package io.vpskit.ipmanager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that talks to an emulated IPmanager over HTTPS. */
abstract class EmulatedPanelTest {

  EmulatedPanel panel;

  @BeforeEach
  void start() {
    panel = new EmulatedPanel();
  }

  @AfterEach
  void stop() {
    panel.close();
  }
}
