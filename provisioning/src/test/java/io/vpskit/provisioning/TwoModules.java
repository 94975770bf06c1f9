package io.vpskit.provisioning;

import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A host with two modules, "kvm" first and "second" after it, each with a panel of its own. */
record TwoModules(TestHost host, VmManagerEmulator second) {
  static TwoModules open(
      Path folder,
      Consumer<ProcessingModule.Builder> one,
      Consumer<ProcessingModule.Builder> other) {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    VmManagerEmulator second = TestHost.panel(clock);
    TestHost host =
        TestHost.on(folder)
            .module(module -> module.sort(10))
            .module(one)
            .andModule(
                it -> {
                  ProcessingModule.Builder module =
                      ProcessingModule.builder()
                          .name("second")
                          .sort(20)
                          .addTariff("small")
                          .panel(MachinePanel.vmManager5(it.panelSettings(second)));
                  other.accept(module);
                  return module.build();
                })
            .open(TestHost.panel(clock), clock);
    return new TwoModules(host, second);
  }
}
