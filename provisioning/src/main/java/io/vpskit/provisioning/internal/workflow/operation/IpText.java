package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.core.call.IpLiteral;
import io.vpskit.provisioning.AddressFamily;
import java.net.InetAddress;
import java.util.Optional;

/** IP addresses as texts: one address of version 6 can be written in many ways. */
public final class IpText {
  private IpText() {}

  /** The one way in which we write an address; a text that is none stays as it is. */
  public static String canonical(String text) {
    return IpLiteral.parse(text).map(InetAddress::getHostAddress).orElse(text);
  }

  /** Nothing when the text is no address. */
  public static Optional<AddressFamily> family(String text) {
    return IpLiteral.parse(text)
        .map(it -> it.getAddress().length == 4 ? AddressFamily.IPV4 : AddressFamily.IPV6);
  }
}
