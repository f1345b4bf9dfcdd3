package dk.fremdrift.project;

import dk.fremdrift.document.CheckedFile;
import dk.fremdrift.shared.TooLargeUpload;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are sent to be attached, and how large they may be. */
@Configuration(proxyBeanMethods = false)
class DocumentUploads {

    @Bean
    FilterRegistrationBean<TooLargeUpload> tooLargeDocument() {
        return TooLargeUpload.above(
                CheckedFile.MOST_BYTES,
                "/projects/{id}/documents/new",
                "/projects/{id}/documents/{documentId}/versions/new");
    }
}
