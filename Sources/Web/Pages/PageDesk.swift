import Filings
import Forms
package import Hummingbird
package import Law
package import Pages
package import Registry

/// A page of a document as a picture.
package struct PagePicture: Sendable {
    package let bytes: [UInt8]
    package let mediaType: String

    package init(bytes: [UInt8], mediaType: String) {
        self.bytes = bytes
        self.mediaType = mediaType
    }
}

/// What pages need of other targets, given by Bootstrap.
package struct PageTools: Sendable {
    package let templates: TemplateSet
    /// The HTML twin of a paper.
    package let twin: @Sendable (PaperRequest, Language) throws -> String
    /// A page of an untrusted document, drawn in a child process.
    package let picture: @Sendable (OpenDocument.Opened, _ page: Int) async throws -> PagePicture
    /// The pleading as it would be, as a PDF.
    package let preview: @Sendable (FilingView, Language) async throws -> [UInt8]
    /// A paper that is not issued yet, as a PDF.
    package let compose: @Sendable (PaperRequest, Language) async throws -> [UInt8]

    package init(
        templates: TemplateSet,
        twin: @escaping @Sendable (PaperRequest, Language) throws -> String,
        picture: @escaping @Sendable (OpenDocument.Opened, Int) async throws -> PagePicture,
        preview: @escaping @Sendable (FilingView, Language) async throws -> [UInt8],
        compose: @escaping @Sendable (PaperRequest, Language) async throws -> [UInt8]
    ) {
        self.templates = templates
        self.twin = twin
        self.picture = picture
        self.preview = preview
        self.compose = compose
    }
}

/// Where pages are put together: words, frames, answers.
struct PageDesk: Sendable {
    let site: Site
    let tools: PageTools

    var office: Office { site.office }

    func words(_ context: DengwenContext) -> Words {
        let messages = tools.templates.messages[context.language] ?? Messages(language: context.language, texts: [:])
        return Words(messages: messages, now: office.clock.now, causes: office.causes, courts: office.courts)
    }

    /// A page in its frame.
    func page(
        _ page: some PageValues,
        _ request: Request,
        _ context: DengwenContext,
        court: Court? = nil,
        scripts: [String] = [],
        hasErrors: Bool = false,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let unread = try await context.caller.asyncMap { try await CountUnread(caller: $0).carryOut(in: office) } ?? 0
        let frame = frame(request, context, court: court, scripts: scripts, hasErrors: hasErrors, unread: unread)
        return .html(tools.templates.html(page, in: frame), status: status)
    }

    /// `request` is nil where a page is shown in place of another.
    func frame(
        _ request: Request?,
        _ context: DengwenContext,
        court: Court?,
        scripts: [String],
        hasErrors: Bool,
        unread: Int
    ) -> PageFrame {
        let words = words(context)
        return PageFrame(
            language: context.language,
            large: context.largePrint,
            assets: PageFrame.Assets(
                css: site.files.url(for: "dengwen.css"),
                icon: site.files.url(for: "drum.svg"),
                manifest: site.files.url(for: "dengwen.webmanifest")
            ),
            scripts: (["page.js"] + scripts).map { site.files.url(for: $0) },
            demonstration: site.settings.isDemonstration,
            courtName: court?.name.in(context.language) ?? words.messages["site.name"],
            here: request.map { $0.method == .get ? $0.uri.string : $0.uri.path } ?? Link.home,
            csrf: context.csrf,
            once: context.freshOnce(),
            nav: navigation(request, context, unread: unread, messages: words.messages),
            personName: context.account?.name,
            endsIn: context.signIn.map(secondsLeft),
            flash: context.flash.flatMap { words.messages.has("flash.\($0)") ? words.messages["flash.\($0)"] : nil },
            hasErrors: hasErrors,
            contact: words.messages["contact.line"]
        )
    }

    /// Until the sign-in ends of itself; that it was seen is noted once a minute, which may be a minute ago.
    private func secondsLeft(of signIn: SignInRecord) -> Int {
        let toTheEnd = (signIn.expiresAt.microseconds - office.clock.now.microseconds) / 1_000_000
        return max(0, min(Int(toTheEnd), office.policy.signInIdleMinutes * 60 - 60))
    }

    private func navigation(
        _ request: Request?,
        _ context: DengwenContext,
        unread: Int,
        messages: Messages
    ) -> [PageFrame.NavItem] {
        func item(_ href: String, _ key: String, count: Int = 0) -> PageFrame.NavItem {
            let path = request?.uri.path
            let isHere = path == href || path == href.removingPercents
            return PageFrame.NavItem(href: href, label: messages["nav.\(key)"], here: isHere, count: count)
        }
        guard let caller = context.caller else {
            return [item(Link.verifyPaper, "verify"), item(Link.signIn, "sign_in")]
        }
        var items: [PageFrame.NavItem] = []
        let isStaff = !caller.roles.isEmpty
        if !isStaff { items.append(item(Link.filings, "filings")) }
        items += caller.courts(as: ReviewQueue.desk).map { item(Link.queue($0), "queue") }
        items += caller.courts(as: ReviewQueue.desk).map { item(Link.matters($0), "matters") }
        items += caller.courts(as: ReviewQueue.desk).map { item(Link.unreached($0), "unreached") }
        items += caller.courts(as: ReviewQueue.desk).map { item(Link.defendantServices($0), "defendants") }
        items += caller.courts(as: ListMediations.roles).map { item(Link.mediations($0), "mediations") }
        items += caller.courts(as: ViewOverview.roles).map { item(Link.overview($0), "overview") }
        items += caller.courts(as: [.trialReceiver]).map { item(Link.handOvers($0), "hand_overs") }
        items += caller.courts(as: [.archivist]).map { item(Link.archivings($0), "archivings") }
        items += caller.courts(as: [.counterStaff]).map { item(Link.counter($0), "counter") }
        items += caller.courts(as: [.counterStaff]).map { item(Link.identities($0), "identities") }
        if !caller.courts(as: [.operator]).isEmpty { items.append(item(Link.failures, "failures")) }
        items.append(item(Link.inbox, "inbox", count: unread))
        items.append(item(Link.account, "account"))
        return items
    }

    func go(_ location: String, flash: String? = nil) -> Response {
        guard let flash else { return .redirect(to: location) }
        return .redirect(to: location, flash: flash, cookies: site.cookies)
    }

    func court(_ code: String) throws -> Court { try office.court(code) }

    /// A filing as its own person or court sees it, with its form.
    func view(_ context: DengwenContext) async throws -> (view: FilingView, form: FormDefinition?, court: Court) {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller()).carryOut(in: office)
        let form = office.forms.form(id: view.filing.form, version: view.filing.formVersion)
        return (view, form, try court(view.filing.court))
    }

    /// The draft of a filing that is its owner's to write in.
    func draft(
        _ context: DengwenContext
    ) async throws -> (view: FilingView, draft: DraftRecord, form: FormDefinition, court: Court) {
        let (view, form, court) = try await view(context)
        guard view.filing.isWritten(by: try context.requireCaller()) else { throw Refusal(.notFound) }
        guard view.filing.isWritten else { throw AlreadySubmitted(filing: view.filing.id) }
        guard let draft = view.draft, let form else { throw Refusal(.notFound) }
        return (view, draft, form, court)
    }

    /// The filing, for those of its court who review; for anyone else it is not there.
    func viewForDesk(_ context: DengwenContext) async throws -> FilingView {
        let caller = try context.requireCaller()
        let view = try await ViewFiling(filing: context.filing(), caller: caller).carryOut(in: office)
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: view.filing.court) }) else {
            throw Refusal(.notFound)
        }
        return view
    }

    /// The sentence of a refusal, as the error pages say it.
    func sentence(_ refusal: Refusal, _ context: DengwenContext) -> String {
        Problem(refusal).sentence.in(context.language)
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Value: Sendable>(_ body: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}

extension String {
    fileprivate var removingPercents: String { PercentCoding.decoded(utf8) ?? self }
}
