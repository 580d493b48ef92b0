package id.kia.hub.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The merged areas of a workbook's sheets ({@code mergeCell} of ECMA-376 part 1, 18.3.1.54), which
 * the reading library does not tell.
 */
final class MergedCells {
  private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d+):([A-Z]{1,3})(\\d+)");

  private final List<int[]> areas = new ArrayList<>();

  private MergedCells() {}

  /** Whether the cell lies in a merged area; column from 0, row from 1. */
  boolean covers(int column, int row) {
    for (int[] a : areas) {
      if (column >= a[0] && column <= a[2] && row >= a[1] && row <= a[3]) {
        return true;
      }
    }
    return false;
  }

  /** By the relationship id of the sheet. */
  static Map<String, MergedCells> bySheet(byte[] workbook) throws IOException {
    Map<String, MergedCells> found = new HashMap<>();
    try (ZipFile zip = WorkbookGuard.open(workbook)) {
      Map<String, String> parts = parts(zip);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        found.put(part.getKey(), of(zip, part.getValue()));
      }
    } catch (XMLStreamException e) {
      throw new IOException("a part of the workbook is no XML", e);
    }
    return found;
  }

  private static Map<String, String> parts(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> parts = new HashMap<>();
    each(
        WorkbookGuard.part(zip, "xl/_rels/workbook.xml.rels"),
        "Relationship",
        xml -> {
          String target = String.valueOf(xml.getAttributeValue(null, "Target"));
          if (target.contains("sheet")) {
            parts.put(
                String.valueOf(xml.getAttributeValue(null, "Id")),
                target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
    return parts;
  }

  private static MergedCells of(ZipFile zip, String part) throws IOException, XMLStreamException {
    MergedCells merged = new MergedCells();
    each(
        WorkbookGuard.part(zip, part),
        "mergeCell",
        xml -> {
          Matcher area = AREA.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
          if (area.matches()) {
            merged.areas.add(
                new int[] {
                  column(area.group(1)),
                  Integer.parseInt(area.group(2)),
                  column(area.group(3)),
                  Integer.parseInt(area.group(4))
                });
          }
        });
    return merged;
  }

  private interface Element {
    void at(XMLStreamReader xml);
  }

  private static void each(InputStream part, String name, Element element)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = part) {
      if (in.available() == 0) {
        return;
      }
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
          element.at(xml);
        }
      }
      xml.close();
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
