package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.internal.panel.SecretParameters;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.wire.PanelRequest;
import io.vpskit.testkit.ledger.PanelCall;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call as it came in. */
public class ObservedCall implements PanelCall {

  private final long sequence;
  private final Instant time;
  private final String method;
  private final String clientAddress;
  private final String user;
  private final Map<String, String> shown;
  private final Map<String, SecretText> secrets;
  private final List<String> elements;

  public ObservedCall(long sequence, Instant time, PanelRequest request, String user) {
    this.sequence = sequence;
    this.time = time;
    this.method = request.method();
    this.clientAddress = request.clientAddress();
    this.user = user;
    Map<String, String> all = new LinkedHashMap<>();
    Map<String, SecretText> hidden = new LinkedHashMap<>(4);
    request
        .parameters()
        .asMap()
        .forEach(
            (name, value) -> {
              if (SecretParameters.isSecret(name)) {
                SecretText secret = SecretText.of(value);
                hidden.put(name, secret);
                all.put(name, secret.toString());
              } else {
                all.put(name, value);
              }
            });
    this.shown = Collections.unmodifiableMap(all);
    this.secrets = hidden;
    this.elements = request.parameters().list("elid");
  }

  ObservedCall(ObservedCall other) {
    this.sequence = other.sequence;
    this.time = other.time;
    this.method = other.method;
    this.clientAddress = other.clientAddress;
    this.user = other.user;
    this.shown = other.shown;
    this.secrets = other.secrets;
    this.elements = other.elements;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public Instant time() {
    return time;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String function() {
    return shown.getOrDefault("func", "");
  }

  @Override
  public String user() {
    return user;
  }

  @Override
  public String clientAddress() {
    return clientAddress;
  }

  @Override
  public Map<String, String> parameters() {
    return shown;
  }

  @Override
  public boolean had(String name, String value) {
    SecretText secret = secrets.get(name);
    return secret != null ? secret.matches(value) : value.equals(shown.get(name));
  }

  @Override
  public List<String> elements() {
    return elements;
  }

  @Override
  public String toString() {
    return "#" + sequence + " " + time + " " + user + " " + shown;
  }
}
