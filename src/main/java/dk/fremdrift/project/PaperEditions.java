package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Signer;
import dk.fremdrift.project.DescriptionVersion.Signature;
import dk.fremdrift.project.PaperEdition.Signatory;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a description on the table: as it stands now, or as it was frozen, with who has signed it and who has not. */
@Component
class PaperEditions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Danish.LOCALE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Danish.LOCALE);

    private final DescriptionPapers papers;
    private final PaperContent contents;
    private final DescriptionVersions versions;
    private final MessageSource messages;
    private final Clock clock;

    PaperEditions(
            DescriptionPapers papers,
            PaperContent contents,
            DescriptionVersions versions,
            MessageSource messages,
            Clock clock) {
        this.papers = papers;
        this.contents = contents;
        this.versions = versions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The description as it stands now, with a line for everybody who is to sign it. */
    PaperEdition draft(UUID projectId) {
        DescriptionPapers.Written written = papers.of(projectId);
        return new PaperEdition(
                named(written.paper(), written.names()),
                true,
                say("project.paper.version.draft"),
                DAY.format(LocalDate.now(clock)),
                null,
                signatories(written.paper(), List.of(), written.names()));
    }

    /** The version as it was frozen, with what has been signed until now. */
    PaperEdition frozen(DescriptionVersion version) {
        DescriptionPaper paper = contents.read(version.content());
        Map<UUID, String> names = versions.names(version.sha256());
        return new PaperEdition(
                named(paper, names),
                false,
                say("project.version.number", version.number()),
                DAY.format(version.frozenAt().atZone(Danish.ZONE)),
                version.sha256(),
                signatories(paper, version.signatures(), names));
    }

    /** What was frozen, with everybody's name. */
    DescriptionPaper paper(String content) {
        return named(contents.read(content), versions.names(Sha256.hex(content)));
    }

    private DescriptionPaper named(DescriptionPaper paper, Map<UUID, String> names) {
        return paper.named(names, say("project.paper.forgotten"));
    }

    // Those who were to sign when it was frozen, and those who have come since and signed
    private List<Signatory> signatories(DescriptionPaper paper, List<Signature> signatures, Map<UUID, String> names) {
        Map<String, Signature> given = new HashMap<>();
        signatures.forEach(signature -> given.put(DescriptionPaper.person(signature.personId()), signature));
        List<Signer> named = named(paper, names).signers();
        return Stream.concat(
                        Stream.iterate(0, i -> i < named.size(), i -> i + 1)
                                .map(i -> new Signatory(
                                        named.get(i).who(),
                                        named.get(i).role(),
                                        words(given.remove(
                                                paper.signers().get(i).who())))),
                        signatures.stream()
                                .filter(signature -> given.containsKey(DescriptionPaper.person(signature.personId())))
                                .map(signature -> new Signatory(signature.name(), as(signature), words(signature))))
                .toList();
    }

    private String as(Signature signature) {
        String role = say("role." + signature.role());
        return signature.organisation() == null ? role : role + ", " + signature.organisation();
    }

    private @Nullable String words(@Nullable Signature signature) {
        if (signature == null) {
            return null;
        }
        return signature.paperWords() == null
                ? say("project.paper.signed", MOMENT.format(signature.signedAt().atZone(Danish.ZONE)))
                : say(
                        "project.paper.signedOnPaper",
                        signature.paperWords(),
                        String.valueOf(signature.recordedBy()),
                        DAY.format(signature.signedAt().atZone(Danish.ZONE)));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Danish.LOCALE);
    }
}
