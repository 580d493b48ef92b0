package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.ModuleChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where one sensor stands in an off-the-shelf Modbus module; what the file leaves out is usual.
 *
 * @param sensor hopper, ribbon, exit, bin, door, temperature, tamper, humidity or supply
 * @param module Modbus unit, 1 to 247
 * @param from coil, discrete, input or holding
 * @param address on the wire, from 0
 * @param type u16 (usual), s16, u32, s32 or float
 * @param words of 32 bits, high (usual) or low first
 * @param bit of a register with contacts side by side
 * @param inverted contacts: 0 means on
 * @param scale value = number x scale + offset, 1
 * @param offset 0
 * @param unit of the value; the sensor's usual one
 * @param least together with {@code most}: values beyond are no values
 * @param steady readings of one mind, or of which the median is taken, 1
 * @param stuckSeconds exactly the same number for so long is a stuck sensor; never when left out
 */
record ChannelLine(
    @JsonProperty(required = true) String sensor,
    @JsonProperty(required = true) int module,
    @JsonProperty(required = true) String from,
    @JsonProperty(required = true) int address,
    @Nullable String type,
    @Nullable String words,
    @Nullable Integer bit,
    boolean inverted,
    @Nullable Double scale,
    @Nullable Double offset,
    @Nullable String unit,
    @Nullable Double least,
    @Nullable Double most,
    @Nullable Integer steady,
    @Nullable Integer stuckSeconds) {

  /** The same as the driver wants it; throws IllegalArgumentException for what cannot be. */
  ModuleChannel channel() {
    Sensor which = one(Sensor.class, "sensor", sensor);
    if ((least == null) != (most == null)) {
      throw new IllegalArgumentException("board: " + which + ": least and most go together");
    }
    return new ModuleChannel(
        which,
        module,
        one(ModuleChannel.Table.class, "from", from),
        address,
        form(),
        bit == null ? OptionalInt.empty() : OptionalInt.of(bit),
        inverted,
        scale == null ? 1 : scale,
        offset == null ? 0 : offset,
        unit == null
            ? ModuleChannel.Unit.of(which)
            : one(ModuleChannel.Unit.class, "unit", unit.replace(' ', '_')),
        least == null || most == null
            ? Optional.empty()
            : Optional.of(new ModuleChannel.Range(least, most)),
        steady == null ? 1 : steady,
        Optional.ofNullable(stuckSeconds).map(Duration::ofSeconds));
  }

  private ModuleChannel.Type form() {
    String kind = type == null ? "u16" : type;
    boolean single = kind.endsWith("16");
    if (single && words != null) {
      throw new IllegalArgumentException("board: " + sensor + ": words is for 32 bits");
    }
    String name = single ? kind : kind + "_" + (words == null ? "high" : words);
    return one(ModuleChannel.Type.class, "type and words", name);
  }

  private static <E extends Enum<E>> E one(Class<E> kind, String setting, String given) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> value.name().equals(given.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "board: "
                        + setting
                        + " \""
                        + given
                        + "\" is none of "
                        + Arrays.toString(kind.getEnumConstants()).toLowerCase(Locale.ROOT)));
  }
}
