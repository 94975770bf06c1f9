package io.vpskit.ipmanager.usage;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import java.util.List;
import java.util.Optional;

/**
 * How much of the panel's addresses is used, for administrators. Safe for use by several threads;
 * every method blocks for one panel call and fails with a {@link PanelException}.
 *
 * <p>The names of the columns are not known, see {@link IpManagerDialect}.
 */
public final class Usage {

  private static final PanelFunction BY_ACCOUNT = PanelFunction.read("userstat");
  private static final PanelFunction BY_RANGE = PanelFunction.read("permstat");

  private final PanelConnection panel;
  private final IpManagerDialect dialect;

  /**
   * Usage over a connection.
   *
   * @param panel a connection to IPmanager 5, logged in as an administrator
   * @param dialect what the panel does differently
   */
  public Usage(PanelConnection panel, IpManagerDialect dialect) {
    this.panel = panel;
    this.dialect = dialect;
  }

  /**
   * Counts the addresses of each account ({@code userstat}; seen in a script on the panel). A read.
   *
   * @return in the panel's order
   */
  public List<AccountUsage> byAccount() {
    return panel.report(BY_ACCOUNT.call().allRows(), this::account);
  }

  /**
   * Reports on each range that is granted to an account ({@code permstat}; seen in a script on the
   * panel). A read.
   *
   * @return in the panel's order
   */
  public List<RangeUsage> byRange() {
    return panel.report(BY_RANGE.call().allRows(), this::range);
  }

  private Optional<AccountUsage> account(Row row) {
    return Optional.of(
        new AccountUsage(
            row.requiredText(dialect.accountUsageNameColumn()),
            row.number(dialect.accountUsageCountColumn()).orElse(0)));
  }

  /** A range is written {@code first - last}, a single address as itself. */
  private Optional<RangeUsage> range(Row row) {
    String[] ends = row.requiredText(dialect.rangeUsageRangeColumn()).split("\\s*-\\s*", 2);
    return Optional.of(
        new RangeUsage(
            ends[0],
            ends[ends.length - 1],
            row.requiredText(dialect.rangeUsageAccountColumn()),
            row.number(dialect.rangeUsageCountColumn())));
  }
}
