package dk.fremdrift.benchmark;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Danish that reads like project descriptions from afar: some words in every other text, most of them rare. */
final class Words {

    private static final String[] FIRST = {
        "kompetence",
        "borger",
        "medarbejder",
        "leder",
        "kommune",
        "arbejds",
        "digital",
        "sundheds",
        "pleje",
        "skole",
        "børne",
        "ældre",
        "social",
        "miljø",
        "teknik",
        "bibliotek",
        "beskæftigelses",
        "uddannelses",
        "sprog",
        "trivsels",
        "kvalitets",
        "økonomi",
        "data",
        "forvaltnings",
        "rådgivnings",
        "indkøbs",
        "natur",
        "kultur",
        "fritids",
        "psykiatri",
        "omsorgs",
        "rehabiliterings",
        "integrations",
        "familie",
        "dagtilbuds",
        "handicap",
        "myndigheds",
        "team",
        "projekt",
        "netværks",
        "mentor",
        "faglig",
        "tværfaglig",
        "praktik",
        "vejlednings",
        "dokumentations",
        "evaluerings",
        "klima"
    };
    private static final String[] SECOND = {
        "udvikling",
        "service",
        "forløb",
        "samarbejde",
        "profil",
        "kursus",
        "indsats",
        "plan",
        "ledelse",
        "uddannelse",
        "møde",
        "viden",
        "opgave",
        "praksis",
        "metode",
        "kultur",
        "løft",
        "afdeling",
        "gruppe",
        "dialog",
        "analyse",
        "screening",
        "strategi",
        "læring",
        "miljø",
        "behov",
        "mål",
        "værktøj",
        "center",
        "kontor",
        "rolle",
        "ansvar",
        "undersøgelse",
        "rapport",
        "seminar",
        "workshop",
        "vejleder",
        "tilbud",
        "hverdag",
        "opfølgning"
    };
    private static final String[] SMALL = {
        "og", "i", "for", "med", "til", "på", "af", "som", "skal", "kan", "bliver", "nye", "fælles", "alle", "ved",
        "efter"
    };
    private static final String[] GIVEN = {
        "Anna", "Bent", "Camilla", "Dorte", "Erik", "Freja", "Gitte", "Hans", "Ida", "Jens", "Karen", "Lars", "Mette",
        "Niels", "Ole", "Pia", "Rasmus", "Søren", "Tine", "Ulla", "Vibeke", "Åse", "Øjvind", "Zahra", "Maja", "Mikkel"
    };
    private static final String[] FAMILY = {
        "Jensen",
        "Nielsen",
        "Hansen",
        "Pedersen",
        "Andersen",
        "Christensen",
        "Larsen",
        "Sørensen",
        "Rasmussen",
        "Jørgensen",
        "Petersen",
        "Madsen",
        "Kristensen",
        "Olsen",
        "Thomsen",
        "Poulsen",
        "Møller",
        "Aagaard",
        "Østergaard",
        "Kjær",
        "Ahmed",
        "Yilmaz",
        "Nguyen",
        "Bech",
        "Dahl",
        "Friis",
        "Holm",
        "Iversen",
        "Juhl",
        "Lund",
        "Mortensen",
        "Winther"
    };
    private static final String[] PLACES = {
        "Aarhus",
        "Odense",
        "Aalborg",
        "Esbjerg",
        "Randers",
        "Kolding",
        "Horsens",
        "Vejle",
        "Roskilde",
        "Herning",
        "Silkeborg",
        "Næstved",
        "Fredericia",
        "Viborg",
        "Køge",
        "Holstebro",
        "Slagelse",
        "Hillerød",
        "Sønderborg",
        "Svendborg",
        "Ærø",
        "Læsø",
        "Tønder",
        "Nyborg",
        "Faaborg",
        "Struer",
        "Lemvig",
        "Skive",
        "Morsø",
        "Thisted"
    };

    private final RandomGenerator random;

    Words(RandomGenerator random) {
        this.random = random;
    }

    /** A word as somebody would search for it. */
    static String wanted(int turn) {
        return FIRST[turn % FIRST.length] + SECOND[turn * 7 % SECOND.length];
    }

    private String compound() {
        return oneOf(FIRST) + oneOf(SECOND);
    }

    /** A word that hardly any other text has, as most words are. */
    private String rare() {
        return oneOf(FIRST) + oneOf(FIRST) + oneOf(SECOND);
    }

    String title(int number) {
        return capital(compound()) + " og " + compound() + " i " + oneOf(PLACES) + " " + number;
    }

    String sentences(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> i % 12 == 0
                        ? (i == 0 ? "" : ". ") + capital(compound())
                        : " " + (i % 3 == 0 ? rare() : oneOf(SMALL)))
                .collect(Collectors.joining("", "", "."));
    }

    String person() {
        return oneOf(GIVEN) + " " + oneOf(FAMILY) + " " + oneOf(FAMILY);
    }

    static String organisation(int number) {
        return PLACES[number % PLACES.length] + " Kommune " + (number / PLACES.length + 1);
    }

    // The first ones often, the last ones hardly ever
    private String oneOf(String[] words) {
        double at = random.nextDouble();
        return words[(int) (at * at * words.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
