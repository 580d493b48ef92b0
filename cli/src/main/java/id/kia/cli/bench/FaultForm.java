package id.kia.cli.bench;

import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.CabinetFault;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.DeviceFault.Argument;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.ScannerFault;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.Page;
import java.util.List;
import java.util.Locale;

/** Every fault of every device in plain words, to happen now, to be mended, or to be planned. */
final class FaultForm {
  private final Texts texts;
  private final StringBuilder html = new StringBuilder();

  private FaultForm(Texts texts) {
    this.texts = texts;
  }

  static String of(Texts texts) {
    var form = new FaultForm(texts);
    form.html.append("<div class=\"groups\">");
    form.group("printer.short", List.of(PrinterFault.values()));
    form.group("board.short", List.of(BoardFault.values()));
    form.group("scanner", List.of(ScannerFault.values()));
    form.group("cabinet", List.of(CabinetFault.values()));
    form.html.append("</div>");
    form.plan();
    return form.html.toString();
  }

  private void group(String device, List<? extends DeviceFault> faults) {
    html.append("<div class=\"group\"><h3>").append(word(device)).append("</h3>");
    if (faults.stream().anyMatch(fault -> fault.takes() == Argument.SENSOR)) {
      label("fault-sensor", "plan.sensor");
      sensors("fault-sensor");
    }
    html.append("<ul>");
    for (DeviceFault fault : faults) {
      html.append("<li data-stands=\"").append(fault.name()).append("\"><span>");
      html.append(word("fault." + fault.name())).append("</span>");
      button("fault-", "data-fault", fault, "do.NOW");
      button("mend-", "data-mend", fault, "do.MEND");
      html.append("</li>");
    }
    html.append("</ul></div>");
  }

  private void button(String act, String what, DeviceFault fault, String said) {
    html.append("<button type=\"button\" data-act=\"").append(act).append(fault.word());
    html.append("\" ").append(what).append("=\"").append(fault.name()).append('"');
    if (fault.takes() == Argument.SENSOR) {
      html.append(" data-sensor-of=\"fault-sensor\"");
    }
    String whole = word("fault." + fault.name()) + ": " + word(said);
    html.append(" aria-label=\"").append(whole).append("\">").append(word(said));
    html.append("</button>");
  }

  private void plan() {
    html.append("<form id=\"plan\">");
    label("plan-fault", "plan.what");
    html.append("<select id=\"plan-fault\">");
    for (DeviceFault fault : DeviceFault.all()) {
      if (fault.moments().size() > 1) {
        html.append("<option value=\"").append(fault.name()).append("\" data-takes=\"");
        html.append(fault.takes()).append("\">").append(word("fault." + fault.name()));
        html.append("</option>");
      }
    }
    html.append("</select></div>");
    label("plan-when", "plan.when");
    html.append("<select id=\"plan-when\">");
    for (Moment when : Moment.values()) {
      if (when != Moment.NOW) {
        html.append("<option value=\"").append(when).append("\" data-of=\"");
        DeviceFault.all().stream()
            .filter(fault -> fault.moments().contains(when))
            .forEach(fault -> html.append(fault.name()).append(' '));
        html.append("\">").append(word("when." + when)).append("</option>");
      }
    }
    html.append("</select></div>");
    number("plan-at", "plan.at", 1, 100_000_000, 3);
    number("plan-seconds", "plan.seconds", 0, 600, 0);
    label("plan-sensor", "plan.sensor");
    sensors("plan-sensor");
    html.append("<button data-act=\"plan-fault\">").append(word("plan.do"));
    html.append("</button></form>");
  }

  private void label(String of, String said) {
    html.append("<div><label for=\"").append(of).append("\">").append(word(said));
    html.append("</label>");
  }

  private void number(String id, String said, int least, int most, int value) {
    label(id, said);
    html.append(
        String.format(
            Locale.ROOT,
            "<input id=\"%s\" type=\"number\" min=\"%d\" max=\"%d\" value=\"%d\"></div>",
            id,
            least,
            most,
            value));
  }

  private void sensors(String id) {
    html.append("<select id=\"").append(id).append("\">");
    for (Sensor sensor : Sensor.values()) {
      html.append("<option value=\"").append(sensor).append("\">");
      html.append(word("sensor." + sensor)).append("</option>");
    }
    html.append("</select></div>");
  }

  private String word(String key) {
    return Page.escape(texts.get(key));
  }
}
