package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a sheet, put together from the elements of its part as they come by. */
final class SheetRows extends DefaultHandler {
  private final SheetVisitor visitor;
  private final CellText text;
  private final StringBuilder value = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private long row;
  private int column;
  private @Nullable String type;
  private @Nullable String style;
  private boolean inValue;
  private boolean phonetic;

  SheetRows(SheetVisitor visitor, CellText text) {
    this.visitor = visitor;
    this.text = text;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "row" -> beginRow(attributes.getValue("r"));
      case "c" -> beginCell(attributes);
      case "rPh" -> phonetic = true;
      case "v", "t" -> inValue = !phonetic;
      default -> {
        // formulas, merges and layout say nothing
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inValue) {
      value.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "v", "t" -> inValue = false;
      case "rPh" -> phonetic = false;
      case "c" -> put(text.of(type, style, value.toString()));
      case "row" -> visitor.row(new Row(row, cells));
      default -> {
        // as above
      }
    }
  }

  // writers may leave the number out
  private void beginRow(@Nullable String number) {
    row = number == null ? row + 1 : Long.parseLong(number);
    cells = new ArrayList<>();
    column = -1;
  }

  private void beginCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    type = attributes.getValue("t");
    style = attributes.getValue("s");
    value.setLength(0);
  }

  private void put(String cell) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, cell);
  }
}
