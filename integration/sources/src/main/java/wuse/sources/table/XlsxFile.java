package wuse.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook, read cell by cell; only its shared strings and styles are held. */
final class XlsxFile extends TableFile {
  private static final int BUFFER = 64 * 1024;
  private static final String WORKBOOK = "xl/workbook.xml";

  private final Path file;

  private XlsxFile(Path file) {
    this.file = file;
  }

  /**
   * Unpacks every part once before the first row is shown: what is cut off, damaged or a bomb is
   * refused before anything of it is delivered.
   */
  static XlsxFile open(Path file, FileLimits limits) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(WORKBOOK) == null) {
        throw new RefusedFile("S020");
      }
      unpackable(zip, limits);
      return new XlsxFile(file);
    } catch (ZipException cutOff) {
      throw new RefusedFile("S011");
    }
  }

  private static void unpackable(ZipFile zip, FileLimits limits) throws IOException {
    Unpacked unpacked = new Unpacked(limits);
    var parts = zip.entries();
    while (parts.hasMoreElements()) {
      ZipEntry part = parts.nextElement();
      try (InputStream in = zip.getInputStream(part)) {
        unpacked.part(in, part);
      } catch (java.io.EOFException cutOff) {
        throw new RefusedFile("S011");
      }
    }
  }

  /** Counts what comes out of the parts and stops at the limits. */
  private static final class Unpacked {
    private final FileLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long total;

    Unpacked(FileLimits limits) {
      this.limits = limits;
    }

    void part(InputStream in, ZipEntry part) throws IOException {
      long most = Math.max(part.getCompressedSize(), BUFFER) * limits.unpackedTimes();
      CRC32 sum = new CRC32();
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
        bytes += read;
        total += read;
        if (bytes > most || total > limits.unpackedBytes()) {
          throw new RefusedFile("S017", String.valueOf(limits.unpackedTimes()));
        }
      }
      if (sum.getValue() != part.getCrc()) {
        throw new RefusedFile("S011");
      }
    }
  }

  @Override
  void show(SheetVisitor visitor) {
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(workbook);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
      CellText text = new CellText(strings, reader.getStylesTable(), from1904(reader));
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          visitor.begin(sheets.getSheetName());
          parse(sheet, new SheetRows(visitor, text));
          visitor.end();
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SAXException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | org.apache.poi.ooxml.POIXMLException damaged) {
      throw new RefusedFile("S011");
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean from1904(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    boolean[] found = {false};
    try (InputStream workbook = reader.getWorkbookData()) {
      parse(
          workbook,
          new DefaultHandler() {
            @Override
            public void startElement(
                String uri, String local, String name, org.xml.sax.Attributes attributes) {
              if (local.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                found[0] = "1".equals(value) || "true".equals(value);
              }
            }
          });
    }
    return found[0];
  }

  private static void parse(InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.parse(new InputSource(part));
  }
}
