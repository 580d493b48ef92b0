package id.kia.cli.bench;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.Moment;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
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
   * {@code POST /bench/fault} and, with fault and sensor only, {@code POST /bench/mend}.
   *
   * @param when null = now
   * @param at bytes, cards, readings or codes from now, or the number of the panel on a card
   * @param seconds how long, where it may end by itself; null = until somebody mends it
   * @param sensor the one it strikes, where it strikes one
   */
  record AnyFault(
      @Nullable String fault,
      @Nullable Moment when,
      @Nullable Long at,
      @Nullable Integer seconds,
      @Nullable Sensor sensor)
      implements Body {
    @Override
    public boolean sound() {
      return known().filter(this::sound).isPresent();
    }

    private boolean sound(DeviceFault known) {
      boolean later = moment() != Moment.NOW;
      boolean counted = later ? at != null && at >= 1 && at <= MOST_LATER : at == null;
      boolean argued =
          switch (known.takes()) {
            case NONE -> seconds == null && sensor == null;
            case MILLIS ->
                sensor == null && (seconds == null || (seconds >= 1 && seconds <= MOST_SECONDS));
            case SENSOR -> sensor != null && seconds == null;
          };
      return counted && argued && known.moments().contains(moment());
    }

    private Optional<DeviceFault> known() {
      return DeviceFault.all().stream().filter(one -> one.name().equals(fault)).findFirst();
    }

    private Moment moment() {
      return when == null ? Moment.NOW : when;
    }

    void inflict(BenchWorld world) {
      Duration lasting = Duration.ofSeconds(seconds == null ? 0 : seconds);
      world
          .faults()
          .inflict(
              known().orElseThrow(),
              moment(),
              at == null ? 0 : at,
              lasting,
              Optional.ofNullable(sensor));
    }

    void mend(BenchWorld world) {
      world.faults().mend(known().orElseThrow(), Optional.ofNullable(sensor));
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
