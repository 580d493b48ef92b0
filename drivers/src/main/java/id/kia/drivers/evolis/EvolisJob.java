package id.kia.drivers.evolis;

import id.kia.drivers.CardImage;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.BlackBoxes;
import id.kia.drivers.evolis.codec.BoxCommand;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.Lines;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.PanelDots;
import id.kia.drivers.evolis.codec.Separation;
import id.kia.drivers.evolis.codec.TextCommand;
import id.kia.drivers.evolis.fit.ColourArea;
import id.kia.drivers.evolis.fit.Fit;
import id.kia.drivers.evolis.fit.FittedColour;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
   * @param form levels, and whether compressed colour is fitted to the run lengths
   */
  public record Options(boolean compressColour, boolean compressK, PanelForm form) {
    /** Every panel compressed: what {@code kia wire} shows unless asked otherwise. */
    public static final Options COMPRESSED = new Options(true, true, PanelForm.PLAIN);

    /** The same, the photograph fitted to the run lengths. */
    public static final Options FITTED = new Options(true, true, PanelForm.FITTED);

    /** Every panel raw. */
    public static final Options RAW = new Options(false, false, PanelForm.PLAIN);

    /** How this card travels to a machine of this profile. */
    static Options of(PrinterProfile profile, PrintJob.Sending sending) {
      PanelForm rounded = new PanelForm(profile.form().levels(), 0, false);
      return switch (sending) {
        case AS_SET -> new Options(profile.colourCompressionConfirmed(), true, profile.form());
        case ROUNDED -> new Options(profile.colourCompressionConfirmed(), true, rounded);
        case RAW -> new Options(false, true, rounded);
        case COMPRESSED -> new Options(true, true, rounded);
      };
    }

    boolean fits() {
      return compressColour && form.decibels() > 0;
    }
  }

  /** The ribbon as the printer's {@code Pr} names it. */
  static String ribbonName(RibbonKind ribbon) {
    return switch (ribbon) {
      case YMCKO -> "ymcko";
      case HALF_YMCKO -> "ymckos";
      case K_BLACK -> "k";
    };
  }

  /** Whose bitmaps a card on this ribbon fills. */
  static Set<Panel> panels(RibbonKind ribbon) {
    return switch (ribbon) {
      case YMCKO, HALF_YMCKO -> EnumSet.allOf(Panel.class);
      case K_BLACK -> EnumSet.of(Panel.BLACK);
    };
  }

  /** Whether all that is coloured lies where the ribbon has dye. */
  static boolean fits(PrintJob job) {
    return job.ribbon() != RibbonKind.HALF_YMCKO
        || ColourArea.of(job.image()).width <= Lines.MOST_OF_HALF;
  }

  /** The lines of the colour panels: on a half panel those that have colour. */
  private static Lines lines(PrintJob job) {
    if (job.ribbon() != RibbonKind.HALF_YMCKO) {
      return Lines.WHOLE;
    }
    Rectangle area = ColourArea.of(job.image());
    if (area.width > Lines.MOST_OF_HALF) {
      throw new IllegalArgumentException(
          "its colour is "
              + area.width
              + " dots wide, and this ribbon has dye for "
              + Lines.MOST_OF_HALF);
    }
    return new Lines(area.x, Math.max(1, area.width));
  }

  /**
   * All commands of the card, in order.
   *
   * @throws IllegalArgumentException when the colour is wider than the half panels of the ribbon
   */
  public static List<Command> commands(PrintJob job, Options options) {
    List<Command> commands = new ArrayList<>();
    commands.add(TextCommand.of("Pr", ribbonName(job.ribbon())));
    if (job.ribbon().hasColour()) {
      commands.add(TextCommand.of("Wcb", "o", "255"));
    }
    List<Command> black = black(job.image(), options);
    if (black.getFirst() instanceof BoxCommand) {
      // Boxes are drawn into what is there, and that is the last child's text.
      commands.add(TextCommand.of("Wcb", "k"));
    }
    commands.add(TextCommand.of("Ss"));
    commands.add(TextCommand.of("Sr"));
    if (job.ribbon().hasColour()) {
      Lines lines = lines(job);
      for (PanelDots dots : colour(job.image(), options)) {
        commands.add(colour(dots, lines, options));
      }
    }
    commands.addAll(black);
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

  /**
   * Yellow, magenta and cyan of a card, exactly as the printer gets them: the same picture and
   * options always give the same dots.
   */
  public static List<PanelDots> colour(CardImage image, Options options) {
    PanelForm form = options.form();
    if (options.fits()) {
      return FittedColour.of(image, Fit.of(form.levels(), form.decibels())).panels();
    }
    return Stream.of(Panel.YELLOW, Panel.MAGENTA, Panel.CYAN)
        .map(panel -> Separation.panel(image, panel, form.levels()))
        .toList();
  }

  /**
   * The black layer in one panel or in boxes, whatever is shorter where boxes are allowed. A line
   * that is used up to its end is shorter raw.
   */
  private static List<Command> black(CardImage image, Options options) {
    var dots = Separation.panel(image, Panel.BLACK);
    var panel = options.compressK() ? PanelCommand.shorter(dots) : PanelCommand.raw(dots);
    if (!options.form().blackBoxes()) {
      return List.of(panel);
    }
    List<Command> boxes = List.copyOf(BlackBoxes.of(image));
    int bytes = boxes.stream().mapToInt(box -> box.encode().length).sum();
    return boxes.isEmpty() || bytes >= panel.encode().length ? List.of(panel) : boxes;
  }

  private static PanelCommand colour(PanelDots dots, Lines lines, Options options) {
    if (!options.compressColour()) {
      return PanelCommand.raw(dots, lines);
    }
    return options.fits()
        ? PanelCommand.shorter(dots, lines)
        : PanelCommand.compressed(dots, lines);
  }
}
