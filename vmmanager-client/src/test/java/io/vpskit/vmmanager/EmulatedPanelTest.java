package io.vpskit.vmmanager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that talks to an emulated VMmanager KVM over HTTPS. */
abstract class EmulatedPanelTest {

  EmulatedPanel panel;

  @BeforeEach
  void start() {
    panel = EmulatedPanel.kvm();
  }

  @AfterEach
  void stop() {
    panel.close();
  }
}
