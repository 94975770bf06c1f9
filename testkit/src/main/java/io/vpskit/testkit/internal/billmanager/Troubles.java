package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.panel.Refusal;
import java.math.BigDecimal;

/** The errors of a selling BILLmanager. Types nobody has seen are made up and marked so. */
final class Troubles {

  private Troubles() {}

  static Refusal noFunds(BigDecimal price, BigDecimal balance, BigDecimal credit) {
    return Refusal.madeUp(
        "money",
        "balance",
        price.toPlainString(),
        "Not enough money: " + price + " required, balance " + balance + ", credit " + credit,
        "Недостаточно средств: нужно " + price + ", баланс " + balance + ", кредит " + credit);
  }

  static Refusal noTariff(String tariff) {
    return Refusal.madeUp(
        "missed",
        "pricelist",
        tariff,
        "Tariff " + tariff + " not found or closed",
        "Тариф " + tariff + " не найден или закрыт");
  }

  static Refusal wrongStep() {
    return Refusal.madeUp(
        "value",
        "step",
        "",
        "This step of the wizard is unavailable",
        "Этот шаг мастера недоступен");
  }

  static Refusal wrongPeriod(String period) {
    return Refusal.madeUp(
        "value", "period", period, "The period is not available", "Период недоступен");
  }

  static Refusal wrongAddress(String address) {
    return Refusal.madeUp(
        "value", "ip", address, "The IP address is not suitable", "Недопустимый IP-адрес");
  }

  static Refusal addressTaken(String address) {
    return Refusal.known(
        "exists",
        "ip",
        address,
        "An active license exists for this address",
        "Для этого адреса есть активная лицензия");
  }

  static Refusal changedTooEarly(String field) {
    return Refusal.madeUp(
        "limit",
        field,
        "",
        "It can be changed once a month only",
        "Изменение возможно только раз в месяц");
  }

  static Refusal noLicence(String key) {
    return Refusal.missed("elid", key);
  }

  static Refusal wrongStatus(String key) {
    return Refusal.madeUp(
        "value",
        "status",
        key,
        "The operation is not possible in this status",
        "Операция невозможна в этом статусе");
  }

  static Refusal trial(String key) {
    return Refusal.madeUp(
        "value", "trial", key, "A trial cannot be renewed", "Пробный период не продлевается");
  }

  static Refusal minimumTerm(int months, long left) {
    return Refusal.known(
        "pricelist_min_order",
        "",
        "",
        "The minimum order period is " + months + " months. " + left + " days are left",
        "Минимальный срок заказа " + months + " мес. Осталось дней: " + left);
  }
}
