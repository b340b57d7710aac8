package org.trialogue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.trialogue.audit.verifying.VerifyRecord;

/** The portal: one application, any number of identical nodes. */
@SpringBootApplication
@Modulithic(systemName = "Trialogue")
public class Application {

    /** Starts one node, or does what a first word asks for instead. All else is given by ordinary Spring properties. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyRecord.COMMAND))
            System.exit(VerifyRecord.run(System.out, arguments));
        SpringApplication.run(Application.class, arguments);
    }
}
