package io.vpskit.provisioning.internal.engine;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.vpskit.provisioning.StoreException;
import io.vpskit.provisioning.internal.store.Dialect;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine on db-scheduler, whose tasks are kept in the database of the services. */
public final class DbSchedulerEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerEngine.class);
  private static final String TABLE = "vpskit_task";
  private static final long PENDING_MILLIS = 100;

  private final Map<Lane, LaneWork> lanes;
  private final Scheduler scheduler;
  private final Optional<ManualScheduler> manual;
  private final InstantSource clock;
  private final Map<Lane, Instant> pending = new ConcurrentHashMap<>();
  private final ScheduledExecutorService waker;
  private final AtomicBoolean awake = new AtomicBoolean();
  private final BooleanSupplier stopping;
  private Instant next = Instant.EPOCH;

  private DbSchedulerEngine(
      Map<Lane, LaneWork> lanes,
      Scheduler scheduler,
      Optional<ManualScheduler> manual,
      InstantSource clock,
      BooleanSupplier stopping) {
    this.lanes = lanes;
    this.scheduler = scheduler;
    this.manual = manual;
    this.clock = clock;
    this.stopping = stopping;
    this.waker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "vpskit-waker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** An engine that works on threads of its own once it is started. */
  public static DbSchedulerEngine threaded(
      Stores stores,
      Map<Lane, LaneWork> lanes,
      EngineSettings settings,
      String node,
      InstantSource clock,
      BooleanSupplier stopping) {
    NodeClock.require(stores, clock, settings.takeOverAfter());
    CustomTask<Void> task = new LaneTask(lanes, clock).task();
    SchedulerBuilder builder =
        Scheduler.create(stores.dataSource(), task)
            .tableName(TABLE)
            .jdbcCustomization(statements(stores.dialect()))
            .commitWhenAutocommitDisabled(true)
            .schedulerName(new SchedulerName.Fixed(node))
            .clock(clock::instant)
            .threads(settings.threads())
            .pollingInterval(settings.pollInterval())
            .pollUsingFetch(1.0, 4.0)
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(settings.missedHeartbeats())
            .shutdownMaxWait(settings.shutdownLimit())
            .enablePriority();
    return new DbSchedulerEngine(lanes, builder.build(), Optional.empty(), clock, stopping);
  }

  /** An engine that works only when it is told to, on the thread that tells it. */
  public static DbSchedulerEngine manual(
      Stores stores,
      Map<Lane, LaneWork> lanes,
      EngineSettings settings,
      InstantSource clock,
      BooleanSupplier stopping) {
    CustomTask<Void> task = new LaneTask(lanes, clock).task();
    TestHelper.ManualSchedulerBuilder builder =
        TestHelper.createManualScheduler(stores.dataSource(), task)
            .clock(
                new SettableClock() {
                  @Override
                  public Instant now() {
                    return clock.instant();
                  }
                })
            .tableName(TABLE);
    builder
        .jdbcCustomization(statements(stores.dialect()))
        .commitWhenAutocommitDisabled(true)
        .heartbeatInterval(settings.heartbeat())
        .missedHeartbeatsLimit(settings.missedHeartbeats());
    ManualScheduler scheduler = builder.build();
    return new DbSchedulerEngine(lanes, scheduler, Optional.of(scheduler), clock, stopping);
  }

  private static JdbcCustomization statements(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> new SqliteJdbcCustomization();
      case POSTGRESQL -> new PostgreSqlJdbcCustomization(false, true);
      case MARIADB -> new MariaDBJdbcCustomization(true);
    };
  }

  @Override
  public void start() {
    inOurWords(this::wakeAll);
    scheduler.start();
    waker.scheduleWithFixedDelay(
        this::retryPendingQuietly, PENDING_MILLIS, PENDING_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Nobody knows what a node that died had still meant to wake. */
  private void wakeAll() {
    Instant now = clock.instant();
    for (Lane lane : lanes.keySet()) {
      scheduler.scheduleIfNotExists(LaneTask.instance(lane), now);
      wake(lane, now);
    }
  }

  /** Never fails: what was written is found by the lane in any case, only later. */
  @Override
  public void wake(Lane lane, Instant at) {
    boolean awakened = false;
    try {
      awakened = tryWake(lane, at);
    } catch (RuntimeException e) {
      LOG.warn("lane {} could not be woken, trying again: {}", lane.name(), e.toString());
    }
    if (!awakened) {
      pending.merge(lane, at, (old, fresh) -> old.isBefore(fresh) ? old : fresh);
    }
  }

  /**
   * Brings the next run of a lane forward.
   *
   * @return false when the lane is running, so that what it finds at its end may not include the
   *     cause of this call, or when somebody else has just written its row
   */
  private boolean tryWake(Lane lane, Instant at) {
    TaskInstance<Void> instance = LaneTask.instance(lane);
    Optional<ScheduledExecution<Object>> scheduled = scheduler.getScheduledExecution(instance);
    if (scheduled.isEmpty()) {
      return true;
    }
    if (scheduled.get().isPicked()) {
      return false;
    }
    try {
      if (scheduled.get().getExecutionTime().isAfter(at) && !scheduler.reschedule(instance, at)) {
        return false;
      }
    } catch (TaskInstanceCurrentlyExecutingException | ExecutionException e) {
      return false;
    }
    if (!at.isAfter(clock.instant())) {
      scheduler.triggerCheckForDueExecutions();
    }
    return true;
  }

  private void retryPending() {
    pending.forEach(
        (lane, at) -> {
          if (tryWake(lane, at)) {
            pending.remove(lane, at);
          }
        });
  }

  /** An exception would end the timer; the database may be back the next time. */
  private void retryPendingQuietly() {
    try {
      retryPending();
    } catch (RuntimeException e) {
      LOG.warn("lanes could not be woken, trying again: {}", e.toString());
    }
  }

  @Override
  public synchronized Instant runDue() {
    ManualScheduler runner =
        manual.orElseThrow(
            () -> new IllegalStateException("the engine runs on threads of its own"));
    inOurWords(() -> runDue(runner));
    return next;
  }

  private void runDue(ManualScheduler runner) {
    if (awake.compareAndSet(false, true)) {
      wakeAll();
    }
    runner.runDeadExecutionDetection();
    do {
      runner.runAnyDueExecutions();
      retryPending();
      next = nextDue();
    } while (!next.isAfter(clock.instant()) && !stopping.getAsBoolean());
  }

  /** What the scheduler's own statements throw is told as what it is. */
  private static void inOurWords(Runnable work) {
    try {
      work.run();
    } catch (SQLRuntimeException e) {
      throw new StoreException("the database could not be used: " + e.getMessage(), e);
    }
  }

  private Instant nextDue() {
    return scheduler.getScheduledExecutions().stream()
        .filter(execution -> !execution.isPicked())
        .map(ScheduledExecution::getExecutionTime)
        .min(Instant::compareTo)
        .orElseGet(() -> clock.instant().plusMillis(PENDING_MILLIS));
  }

  /** Waits for a run by hand, as the scheduler waits for its threads. */
  @Override
  public synchronized void close() {
    waker.shutdownNow();
    scheduler.stop();
  }
}
