package dk.fremdrift.audit;

import static java.util.stream.Collectors.groupingBy;

import dk.fremdrift.audit.ErasableWords.Kept;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.SheetExport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a person's name in all places where it can be erased, and erases it there. */
@Service
@Transactional
class Erasure {

    /** How many are shown, and erased, at a time. */
    static final int MOST = 200;

    /** So many people are shown; of more there is only said that they are more. */
    static final int MOST_PEOPLE = 20;

    private final List<ErasableWords> places;
    private final AuditEvents events;
    private final JdbcClient jdbc;

    Erasure(List<ErasableWords> places, AuditEvents events, JdbcClient jdbc) {
        this.places = places;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Somebody who is registered, and is called so today. */
    record Registered(UUID id, String name) {}

    /** Who is called so on their own page, where it is mended and not erased; one more than are shown, if there are more. */
    @Transactional(readOnly = true)
    List<Registered> called(String typed) {
        SoughtWords words = new SoughtWords(typed);
        try (Stream<Registered> registered = jdbc
                .sql("""
                        select distinct p.person_id as id, p.name from person_now p
                        where says_word(p.name, :word) order by p.name, p.person_id
                        """)
                .param("word", words.longest())
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .query((row, index) -> new Registered(row.getObject("id", UUID.class), row.getString("name")))
                .stream()) {
            return registered
                    .filter(person -> words.areIn(person.name()))
                    .limit(MOST_PEOPLE + 1)
                    .toList();
        }
    }

    /** What holds the words, in each place the newest first. */
    @Transactional(readOnly = true)
    List<ErasableValue> find(String typed) {
        SoughtWords words = new SoughtWords(typed);
        List<ErasableValue> found = new ArrayList<>();
        for (ErasableWords place : places) {
            try (Stream<Kept> kept = place.holding(words.longest())) {
                kept.flatMap(value -> hit(value, words).stream())
                        .limit(MOST - found.size())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Optional<ErasableValue> hit(Kept kept, SoughtWords words) {
        return kept.texts().stream()
                .flatMap(text -> words.first(text).stream())
                .findFirst()
                .map(hit -> new ErasableValue(kept, hit));
    }

    /** Erases those of the chosen that hold the words, and writes down in each project that it was done. */
    void erase(ErasureForm form, CurrentUser user) {
        SoughtWords words = new SoughtWords(form.erasedWords());
        Set<String> chosen = Set.copyOf(form.values());
        String reason = form.erasureReason().strip();
        List<Kept> erased = new ArrayList<>();
        for (ErasableWords place : places) {
            List<Kept> going;
            try (Stream<Kept> kept = place.holding(words.longest())) {
                going = kept.filter(value -> chosen.contains(value.key())
                                && value.texts().stream().anyMatch(words::areIn))
                        .toList();
            }
            place.erase(going.stream().map(Kept::key).toList(), user.accountId(), reason);
            erased.addAll(going);
        }
        erased.stream()
                .collect(groupingBy(value -> Optional.ofNullable(value.projectId())))
                .forEach((project, values) -> events.recordWithPersonal(
                        user.accountId(),
                        "audit.valuesErased",
                        "history",
                        project.orElse(null),
                        Map.of("values", String.valueOf(values.size())),
                        Map.of("reason", reason)));
    }
}
