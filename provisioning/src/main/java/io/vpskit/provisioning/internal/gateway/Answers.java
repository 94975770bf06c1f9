package io.vpskit.provisioning.internal.gateway;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes answers of what the clients of panels throw. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  /** These say that we are not let in, whatever was asked for. */
  private static final String BAD_LOGIN = "auth";

  private static final String NOT_THERE = "missed";
  private static final String TAKEN = "exists";

  /** What is missing then is not what was asked for, but the question itself. */
  private static final String FUNCTION = "func";

  private Answers() {}

  /** What came of a call that is made by a client, with the requests that it took. */
  static PanelGateway.Reply of(PanelCall call, RequestCounter requests, Supplier<Answer> client) {
    requests.reset();
    Answer answer = of(call, client);
    int made = requests.count();
    LOG.debug("{}: {} in {} requests", call.title(), answer.getClass().getSimpleName(), made);
    return new PanelGateway.Reply(answer, made);
  }

  private static Answer of(PanelCall call, Supplier<Answer> client) {
    try {
      return client.get();
    } catch (PanelRefusedException e) {
      return e.type().equals(BAD_LOGIN)
          ? new Answer.Unreached(ModuleProblem.Kind.BAD_LOGIN, e.getMessage())
          : new Answer.Refused(reason(e), e.getMessage());
    } catch (PanelUnreachableException e) {
      return Outages.of(e);
    } catch (PanelMisuseException e) {
      return new Answer.Refused(Answer.Reason.OTHER, e.getMessage());
    } catch (RuntimeException e) {
      return unexpected(call, e);
    }
  }

  private static Answer.Reason reason(PanelRefusedException e) {
    boolean unknownFunction = e.object().filter(FUNCTION::equals).isPresent();
    return switch (e.type()) {
      case TAKEN -> Answer.Reason.NAME_TAKEN;
      case NOT_THERE -> unknownFunction ? Answer.Reason.OTHER : Answer.Reason.NOT_THERE;
      default -> Answer.Reason.OTHER;
    };
  }

  /** An id that is no number, an interceptor of the host that fails: one order, not the engine. */
  private static Answer unexpected(PanelCall call, RuntimeException e) {
    LOG.error("{} failed unexpectedly", call.title(), e);
    String text = call.title() + " failed unexpectedly: " + e.getClass().getName();
    return call.unsafe() ? new Answer.Unknown(text) : new Answer.Refused(Answer.Reason.OTHER, text);
  }
}
