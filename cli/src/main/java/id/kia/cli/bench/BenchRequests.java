package id.kia.cli.bench;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.FaultName;
import id.kia.drivers.evolis.virtual.PlannedFault;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies that the bench's HTTP takes; each knows whether it makes sense. */
final class BenchRequests {
  private static final int MOST_CODE = 512;
  private static final long MOST_LATER = 100_000_000;
  private static final int MOST_SECONDS = 600;

  private BenchRequests() {}

  /** A body that is only used when it is sound. */
  interface Body {
    boolean sound();
  }

  /** The body, when it is one and sound. */
  static <T extends Body> Optional<T> read(RoutingContext ctx, Class<T> type) {
    Buffer sent = ctx.body().buffer();
    try {
      return sent == null
          ? Optional.empty()
          : Optional.of(Json.read(sent.getBytes(), type)).filter(Body::sound);
    } catch (BadJsonException e) {
      return Optional.empty();
    }
  }

  /** {@code POST /bench/scan}. */
  record Scan(@Nullable String text) implements Body {
    @Override
    public boolean sound() {
      return text != null
          && !text.isBlank()
          && text.length() <= MOST_CODE
          && text.chars().allMatch(c -> c >= 32 && c < 127);
    }
  }

  /**
   * {@code POST /bench/deed}.
   *
   * @param kind of the ribbon, for {@link BenchDeed#FIT_RIBBON} only
   */
  record Deed(@Nullable BenchDeed deed, @Nullable Integer count, @Nullable RibbonKind kind)
      implements Body {
    @Override
    public boolean sound() {
      return deed != null
          && deed.accepts(count == null ? 0 : count)
          && (kind == null || deed == BenchDeed.FIT_RIBBON);
    }

    void on(BenchWorld world) {
      int many = count == null ? 0 : count;
      if (kind != null) {
        world.fit(kind, many);
      } else if (deed != null) {
        world.run(deed, many);
      }
    }
  }

  /**
   * {@code POST /bench/fault}.
   *
   * @param when null = now
   * @param at bytes or cards from now, or the number of the panel on a card
   * @param seconds how long, where it may end by itself; null = until somebody does something
   */
  record PrinterFault(
      @Nullable FaultName fault,
      PlannedFault.@Nullable When when,
      @Nullable Long at,
      @Nullable Integer seconds)
      implements Body {
    @Override
    public boolean sound() {
      boolean later = when == null ? at == null : at != null && at >= 1 && at <= MOST_LATER;
      return fault != null
          && later
          && (seconds == null || (fault.timed() && seconds >= 1 && seconds <= MOST_SECONDS));
    }
  }

  /** {@code POST /bench/sensor}. */
  record BoardSensor(@Nullable Sensor sensor, Senses.@Nullable Health health) implements Body {
    @Override
    public boolean sound() {
      return sensor != null && health != null;
    }
  }
}
