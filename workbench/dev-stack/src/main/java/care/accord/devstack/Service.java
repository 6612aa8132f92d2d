package care.accord.devstack;

import care.accord.devstack.Processes.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One of our four applications, told where everything is by its environment alone, as it would be in a cluster.
record Service(Member member, Settings settings, Secrets secrets, Processes processes) {
    void start() throws InterruptedException {
        String jar = settings.application(member).toString();
        List<String> words = Jvm.heap("256m", "--enable-native-access=ALL-UNNAMED", "-jar", jar);
        var running = processes.start(member, new Command(member.toString(), words, environment()));
        Path log = settings.home().log(member.toString());
        Readiness.await(
                member.toString(), running, log, () -> Readiness.answers(health(settings, member)));
    }

    static String health(Settings settings, Member member) {
        return address(settings, member) + "/q/health/ready";
    }

    private static String address(Settings settings, Member member) {
        return "http://localhost:" + settings.ports().number(member.port());
    }

    Map<String, String> environment() {
        String database = member.toString();
        Ports ports = settings.ports();
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.number(member.port())));
        environment.put("ACCORD_DB_URL", Databases.url(ports.number(Port.POSTGRES), database));
        for (String role : List.of("owner", "app")) {
            String variable = "ACCORD_DB_" + role.toUpperCase(Locale.ROOT);
            environment.put(variable + "_USER", database + "_" + role);
            environment.put(variable + "_PASSWORD", secrets.ofRole(database + "_" + role));
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.number(Port.KAFKA));
        environment.put("ACCORD_ISSUER", Keycloak.issuer(settings));
        // It starts beside Keycloak and waits for it, however slow the machine is.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "10M");
        environment.put("ACCORD_STORE", settings.home().store().toString());
        environment.put("ACCORD_UPLOADS", settings.home().uploads(member).toString());
        if (member == Member.ATTRIBUTION || member == Member.METRICS) {
            environment.put("ACCORD_PUBLIC_URL", address(settings, Member.GATEWAY));
        }
        if (member == Member.ATTRIBUTION) {
            environment.put(Secrets.EXPORT_KEY, secrets.value(Secrets.EXPORT_KEY));
        }
        if (member == Member.RECONCILIATION) {
            environment.put(Secrets.WEBHOOK_KEY, secrets.value(Secrets.WEBHOOK_KEY));
            environment.put("ACCORD_WEBHOOK_REACH", "loopback-too");
        }
        if (member == Member.GATEWAY) {
            environment.put("ACCORD_ATTRIBUTION_URL", address(settings, Member.ATTRIBUTION));
            environment.put("ACCORD_METRICS_URL", address(settings, Member.METRICS));
            environment.put("ACCORD_RECONCILIATION_URL", address(settings, Member.RECONCILIATION));
            environment.put(Secrets.GATEWAY_CLIENT, secrets.value(Secrets.GATEWAY_CLIENT));
        }
        return environment;
    }
}
