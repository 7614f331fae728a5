package wuse.app.county;

import java.util.List;
import wuse.facts.enterprise.Industry;

/**
 * 行业: what the firms of a trade make and let out.
 *
 * @param noun the trade in a firm's name
 * @param air what each outlet of waste gas lets out
 * @param water what the outlet of waste water lets out; empty where there is none
 * @param hazardous kinds of hazardous waste, as in HW08; empty where there is none
 * @param product what is made
 * @param unit in which it is counted
 */
record Trade(
    Industry industry,
    String noun,
    List<List<Parameter>> air,
    List<Parameter> water,
    List<String> hazardous,
    String product,
    String unit) {}
