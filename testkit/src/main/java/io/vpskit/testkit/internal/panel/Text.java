package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.PanelError;

/** The texts of errors in the languages the emulator speaks. They are ours, not the vendor's. */
public enum Text {
  BAD_PASSWORD("Invalid username or password", "Неверное имя пользователя или пароль"),
  NO_SESSION("The session has expired or does not exist", "Сессия истекла или не существует"),
  AUTHINFO_OFF("Log-in with each call is switched off", "Авторизация в запросе отключена"),
  NO_ACCESS("Not enough rights to call __object__", "Недостаточно прав для вызова __object__"),
  MISSED("__object__ '__value__' not found", "__object__ '__value__' не найден"),
  PARAMETER_MISSED("Required parameter __object__ is missing", "Не указан параметр __object__"),
  FUNCTION_MISSED("Unknown function __value__", "Неизвестная функция __value__"),
  USER_EXISTS("User __value__ already exists", "Пользователь __value__ уже существует"),
  EXISTS("__object__ __value__ already exists", "__object__ __value__ уже существует"),
  BAD_VALUE("Field __object__ has a wrong value", "Неверное значение поля __object__"),
  NO_ADDRESS("No free IP address", "Нет свободных IP-адресов"),
  NO_ROOM("No node has enough resources", "Недостаточно ресурсов на узлах"),
  OWNER("User __value__ owns virtual machines", "Пользователь __value__ владеет машинами");

  private final String english;
  private final String russian;

  Text(String english, String russian) {
    this.english = english;
    this.russian = russian;
  }

  PanelError error(String type, String object, String value, String language) {
    String template = language.equals("ru") ? russian : english;
    String message = template.replace("__object__", object).replace("__value__", value);
    return new PanelError(type, object, value, message);
  }
}
