package io.vpskit.core.call;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.vpskit.core.PanelMisuseException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void everythingWrongIsSaidAtOnce() {
    Problems problems =
        new Problems("order")
            .require(false, "name must be there")
            .requireBetween("cores", 0, 1, 8)
            .requireText("note", "\t", 5)
            .requireIpAddress("address", "here");

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(problems::refuse)
        .withMessage(
            "Wrong order: name must be there; cores must be from 1 to 8, is 0;"
                + " note must have 1 to 5 characters, none of them a control character;"
                + " address must be an IPv4 or an IPv6 address");
  }

  @Test
  void boundsAreAllowed() {
    Problems problems =
        new Problems("order")
            .require(true, "name must be there")
            .requireBetween("cores", 1, 1, 8)
            .requireBetween("cores", 8, 1, 8)
            .requireText("note", "a", 5)
            .requireText("note", "abcde", 5)
            .requireIpAddress("address", "2001:db8::1");

    assertThatNoException().isThrownBy(problems::refuse);
  }

  @Test
  void whatIsJustBeyondABoundIsRefused() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                new Problems("order")
                    .requireBetween("cores", 9, 1, 8)
                    .requireText("note", "abcdef", 5)
                    .requireText("text", "a\nb", 5)
                    .refuse())
        .withMessageContaining("is 9")
        .withMessageContaining("note must")
        .withMessageContaining("text must");
  }
}
