package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Entry;
import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.project.PaperEdition.Signatory;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.PdfPaper;
import dk.fremdrift.shared.WordPaper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes a description into a file: a PDF to sign and keep, a DOCX to work on; the same words in the same order. */
@Component
class PaperFiles {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final SpringTemplateEngine templates;
    private final MessageSource messages;

    /** Setting a paper takes memory and a processor; more than two at a time would make everybody wait. */
    private final Semaphore presses = new Semaphore(2);

    PaperFiles(SpringTemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** Sends the whole file, or an error page if it cannot be made. */
    void send(PaperEdition edition, boolean word, HttpServletResponse response) throws IOException {
        var file = new ByteArrayOutputStream();
        if (word) {
            docx(edition, file);
        } else {
            pdf(edition, file);
        }
        response.setContentType(word ? WORD : MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(edition.fileName() + (word ? ".docx" : ".pdf"), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        file.writeTo(response.getOutputStream());
    }

    void pdf(PaperEdition edition, OutputStream out) throws IOException {
        String html = templates.process("project/paper", new Context(Danish.LOCALE, Map.of("edition", edition)));
        presses.acquireUninterruptibly();
        try {
            PdfPaper.write(html, true, out);
        } finally {
            presses.release();
        }
    }

    void docx(PaperEdition edition, OutputStream out) throws IOException {
        DescriptionPaper paper = edition.paper();
        try (var word = new WordPaper(say("project.paper.fileTitle", paper.title()), edition.head())) {
            word.note(say("project.paper"));
            word.title(paper.title());
            word.fact(say("project.paper.version"), edition.version());
            word.fact(say("project.paper.made"), edition.made());
            if (edition.draft()) {
                word.note(say("project.paper.draft"));
            }
            facts(word, paper.facts(), 1);
            paper.chapters().forEach(chapter -> chapter(word, chapter, 1));
            signatures(word, edition);
            word.write(out);
        }
    }

    private static void chapter(WordPaper word, Chapter chapter, int level) {
        word.heading(level, chapter.heading());
        if (chapter.note() != null) {
            word.note(chapter.note());
        }
        facts(word, chapter.facts(), level);
        word.rich(chapter.text(), level);
        chapter.entries().forEach(entry -> entry(word, entry, level));
        chapter.grids().forEach(grid -> word.table(grid.caption(), grid.head(), grid.rows()));
        chapter.parts().forEach(part -> chapter(word, part, level + 1));
    }

    private static void entry(WordPaper word, Entry entry, int level) {
        word.name(entry.title());
        if (!entry.tags().isEmpty()) {
            word.note(String.join(" · ", entry.tags()));
        }
        word.rich(entry.text(), level);
        facts(word, entry.facts(), level);
    }

    private static void facts(WordPaper word, List<Fact> facts, int level) {
        for (Fact fact : facts) {
            if (fact.rich()) {
                word.note(fact.label() + ":");
                word.rich(fact.value(), level);
            } else {
                word.fact(fact.label(), fact.value());
            }
        }
    }

    private void signatures(WordPaper word, PaperEdition edition) {
        word.heading(1, say("project.paper.signatures"));
        if (edition.signatories().isEmpty()) {
            word.note(say("project.paper.nobodySigns"));
        }
        for (Signatory signatory : edition.signatories()) {
            word.signature(
                    signatory.signed(),
                    List.of(signatory.name(), signatory.role()),
                    signatory.equals(edition.signatories().getLast()));
        }
        if (edition.hash() != null) {
            word.note(say("project.paper.hash", edition.hash()));
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Danish.LOCALE);
    }
}
