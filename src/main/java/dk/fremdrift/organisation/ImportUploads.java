package dk.fremdrift.organisation;

import dk.fremdrift.shared.TooLargeUpload;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are sent to be imported, and how large they may be. */
@Configuration(proxyBeanMethods = false)
class ImportUploads {

    @Bean
    FilterRegistrationBean<TooLargeUpload> tooLargeImport() {
        return TooLargeUpload.above(ImportForm.MOST_BYTES, "/organisations/{organisationId}/import");
    }
}
