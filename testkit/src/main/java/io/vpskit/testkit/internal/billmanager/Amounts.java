package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money as the panel writes it for people: non-breaking blanks, and a comma in Russian. */
final class Amounts {

  private Amounts() {}

  static String text(BigDecimal amount, String currency, CallContext context) {
    String plain = amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    int point = plain.indexOf('.');
    String whole = plain.substring(0, point).replaceAll("\\B(?=([0-9]{3})+$)", "\u00a0");
    String mark = context.language().equals("ru") ? "," : ".";
    return whole + mark + plain.substring(point + 1) + "\u00a0" + currency;
  }
}
