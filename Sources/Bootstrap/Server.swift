import Hummingbird
import Logging
import Pages
import Registry
import ServiceLifecycle
import Web

/// The whole service: pages, API and the outbox worker, started and stopped together.
package struct Server: Sendable {
    let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    /// Runs until SIGTERM or SIGINT.
    package func run() async throws {
        Logs.start(level: settings.logLevel)
        let logger = Logger(label: "dengwen")
        guard settings.messages == "simulated" else { throw SettingsProblem.unknownGateway(settings.messages) }
        let installation = try await Installation.open(settings)
        let office = installation.office
        let gateway = SimulatedGateway(store: office.store, clock: office.clock)
        let studio = try PaperStudio(settings: settings, forms: office.forms, calendar: office.calendar)
        let worker = OutboxWorker(office: office, papers: studio, gateway: gateway)
        let templates = try TemplateFiles.load(from: settings.resourcesFolder)
        let web = WebSettings(
            resourcesFolder: settings.resourcesFolder,
            publicURL: settings.publicURL,
            isDemonstration: settings.isDemonstration,
            messagesAreSimulated: gateway.isSimulated
        )
        let router = try buildRouter(office: office, templates: templates, studio: studio, settings: web)
        let application = Application(
            router: router,
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                Printed.line("Dengwen listens on http://\(settings.host):\(port)")
            },
            logger: logger
        )
        let group = ServiceGroup(
            configuration: .init(
                services: [application, OutboxService(worker: worker, logger: logger)],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        do {
            try await group.run()
        } catch {
            await installation.close()
            throw error
        }
        await installation.close()
    }
}
