package id.kia.drivers.evolis;

import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.Separation;
import id.kia.drivers.evolis.codec.TextCommand;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands of one card, as they go to the printer (A5013 RevE p. 69).
 *
 * <p>The overlay is {@code Wcb;o;255} before {@code Ss}: a full overlay in 11 bytes. Panel n is
 * printed when panel n+1 is in; {@code Se} prints the last and ejects.
 */
public final class EvolisJob {
  private EvolisJob() {}

  /**
   * How panels travel.
   *
   * @param compressColour Y, M, C by run lengths ({@code Dbc}), else raw ({@code Db})
   * @param compressK black by the line scheme
   */
  public record Options(boolean compressColour, boolean compressK) {
    /** Every panel compressed: what {@code kia wire} shows unless asked otherwise. */
    public static final Options COMPRESSED = new Options(true, true);

    /** Every panel raw. */
    public static final Options RAW = new Options(false, false);
  }

  /** The ribbon as the printer's {@code Pr} names it. */
  static String ribbonName(RibbonKind ribbon) {
    return switch (ribbon) {
      case YMCKO -> "ymcko";
      case K_BLACK -> "k";
    };
  }

  /** All commands of the card, in order. */
  public static List<Command> commands(PrintJob job, Options options) {
    List<Command> commands = new ArrayList<>();
    commands.add(TextCommand.of("Pr", ribbonName(job.ribbon())));
    if (job.ribbon() == RibbonKind.YMCKO) {
      commands.add(TextCommand.of("Wcb", "o", "255"));
    }
    commands.add(TextCommand.of("Ss"));
    commands.add(TextCommand.of("Sr"));
    for (Panel panel : downloaded(job.ribbon())) {
      boolean compress = panel == Panel.BLACK ? options.compressK() : options.compressColour();
      var dots = Separation.panel(job.image(), panel);
      commands.add(compress ? PanelCommand.compressed(dots) : PanelCommand.raw(dots));
    }
    commands.add(TextCommand.of("Se"));
    return List.copyOf(commands);
  }

  /** The same as one run of bytes. */
  public static byte[] encode(PrintJob job, Options options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512 * 1024);
    for (Command command : commands(job, options)) {
      out.writeBytes(command.encode());
    }
    return out.toByteArray();
  }

  private static List<Panel> downloaded(RibbonKind ribbon) {
    return switch (ribbon) {
      case YMCKO -> List.of(Panel.YELLOW, Panel.MAGENTA, Panel.CYAN, Panel.BLACK);
      case K_BLACK -> List.of(Panel.BLACK);
    };
  }
}
