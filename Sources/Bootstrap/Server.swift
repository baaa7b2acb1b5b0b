import Documents
import Hummingbird
import HummingbirdCore
import Law
import Logging
import NIOCore
import Pages
import Papers
import Registry
import Secrets
import ServiceLifecycle
import Store
import UnixSignals
import Vault
import Web

/// The whole service: pages, API and the outbox worker, started and stopped together.
package struct Server: Sendable {
    /// A connection on which nothing moves any more is closed.
    private static let idle = TimeAmount.seconds(75)
    /// So long what has begun may take to end after SIGTERM; a client that never ends its request keeps nobody waiting longer.
    private static let patience = Duration.seconds(30)

    let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    /// The whole site: pages over the API, files and health that Web brings along.
    private static func router(
        office: Office,
        templates: TemplateSet,
        studio: PaperStudio,
        settings: WebSettings
    ) throws -> Router<DengwenContext> {
        let tools = PageTools(
            templates: templates,
            twin: { request, language in try studio.paper(for: request, in: language).html },
            picture: { opened, page in
                let picture = try await PageImage.render(path: opened.path, page: page, width: 1000)
                return PagePicture(bytes: picture.bytes, mediaType: "image/jpeg")
            },
            preview: { view, language in try await studio.preview(of: view, in: language) },
            compose: { request, language in try await studio.compose(request, in: language) }
        )
        let bare = try Site(office: office, settings: settings)
        let site = try Site(office: office, settings: settings, notices: .framed(site: bare, tools: tools))
        return try buildRouter(for: site, pages: pageHandlers(site: site, tools: tools))
    }

    /// Runs until SIGTERM or SIGINT.
    package func run() async throws {
        Logs.start(level: settings.logLevel)
        let logger = Logger(label: "dengwen")
        try settings.messages.require()
        // Before anything else is opened: what cannot be served need not be migrated.
        let transport = try settings.encryption?.server(Self.idle, now: SystemClock().now)
        let missing = MachineNeeds.missing()
        guard missing.isEmpty else { throw InstallationProblem.machine(missing.map(\.debianPackage)) }
        if let program = MachineNeeds.missingProgram { throw InstallationProblem.program(program) }
        let installation = try await Installation.open(settings)
        _ = try await installation.vault.sweepTemporary(
            olderThan: installation.office.clock.now.microseconds / 1_000_000 - 86_400
        )
        let office = installation.office
        let gateway = installation.gateway
        let studio = installation.studio
        let worker = OutboxWorker(
            office: office,
            papers: studio,
            gateway: gateway,
            webhooks: installation.webhooks
        )
        let templates = try TemplateFiles.load(from: settings.resourcesFolder)
        let web = WebSettings(
            resourcesFolder: settings.resourcesFolder,
            publicURL: settings.publicURL,
            isDemonstration: settings.isDemonstration,
            messagesAreSimulated: gateway.isSimulated,
            // From the key ring, so that a form that is open outlives a restart.
            formKey: installation.lookup.hash("forms", purpose: "form-key"),
            trustedProxies: settings.trustedProxies
        )
        let openFiles = OpenFiles.raise()
        let router = try Self.router(office: office, templates: templates, studio: studio, settings: web)
        let application = Application(
            router: router,
            server: transport ?? .http1(configuration: .init(idleTimeout: Self.idle)),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                backlog: 1_024,
                // Half of the files: the other half is for documents, pipes and the store.
                availableConnectionsDelegate: MaximumAvailableConnections(openFiles / 2)
            ),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                let scheme = settings.encryption == nil ? "http" : "https"
                Printed.line("Dengwen listens on \(scheme)://\(settings.host):\(port)")
            },
            logger: logger
        )
        let services: [any Service] = [application] + installation.quietServices(worker: worker, logger: logger)
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = Self.patience
        let group = ServiceGroup(configuration: configuration)
        do {
            try await group.run()
        } catch is CancellationError {
            // Patience has ended: nothing of it was acknowledged.
        } catch {
            await installation.close()
            throw error
        }
        await installation.close()
    }
}
