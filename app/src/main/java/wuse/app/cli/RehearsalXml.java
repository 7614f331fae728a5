package wuse.app.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import wuse.app.scenario.FeatureRun;
import wuse.policy.Manuscript;
import wuse.simulate.Rehearsal;

/** What cases and scenarios came to, as the XML that test reports are shown from (JUnit's). */
final class RehearsalXml {
  private final DifferenceText differences;
  private final String root;

  RehearsalXml(Catalogue catalogue, Manuscript manuscript, String root) {
    this.differences = new DifferenceText(catalogue, manuscript);
    this.root = root;
  }

  String of(Rehearsal.Result result, List<FeatureRun.Scenario> played) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      long failed = played.stream().filter(one -> !one.passed()).count();
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "wuse policy scenarios");
      xml.writeAttribute("tests", String.valueOf(result.verdicts().size() + played.size()));
      xml.writeAttribute("failures", String.valueOf(result.failing().size() + failed));
      for (Rehearsal.Verdict verdict : result.verdicts()) {
        String says =
            verdict.differences().stream().map(differences::of).collect(Collectors.joining("\n"));
        String file = root + verdict.one().at().file();
        one(file, verdict.one().name(), root + verdict.one().at(), says, xml);
      }
      for (FeatureRun.Scenario scenario : played) {
        String says = scenario.passed() ? "" : scenario.step() + "\n" + scenario.why();
        one(scenario.feature(), scenario.name(), scenario.place(), says, xml);
      }
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void one(String of, String name, String place, String says, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", of);
    xml.writeAttribute("name", name);
    if (!says.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", says);
      xml.writeCharacters(place);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
