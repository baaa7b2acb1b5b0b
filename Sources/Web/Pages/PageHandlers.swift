import Hummingbird
import Law
import Pages
import Registry

/// The handlers of every page, by route.
package func pageHandlers(site: Site, tools: PageTools) -> Handlers {
    let desk = PageDesk(site: site, tools: tools)
    let parts = [
        FrontPages(desk: desk).handlers, GuidePages(desk: desk).handlers,
        MaterialsPages(desk: desk).handlers, AccountPages(desk: desk).handlers,
        IntakePages(desk: desk).handlers, DocumentPages(desk: desk).handlers,
        SigningPages(desk: desk).handlers, ReviewPages(desk: desk).handlers,
        CourtPages(desk: desk).handlers, CorrectionPages(desk: desk).handlers,
        CorrectingPages(desk: desk).handlers, UnreachedPages(desk: desk).handlers, OversightPages(desk: desk).handlers,
        DeskDecisionPages(desk: desk).handlers, RemedyPages(desk: desk).handlers,
        FeePages(desk: desk).handlers, SandboxPaymentPages(desk: desk).handlers,
        TrialPages(desk: desk).handlers, ArchivePages(desk: desk).handlers,
        MediationPages(desk: desk).handlers,
        DefendantServicePages(desk: desk).handlers, QueueViewPages(desk: desk).handlers,
        CounterPages(desk: desk).handlers, BatchPages(desk: desk).handlers,
        PlatformPages(desk: desk).handlers, AssistantPages(desk: desk).handlers,
    ]
    let all = parts.reduce(into: Handlers()) { all, part in all.merge(part) { first, _ in first } }
    return AlreadySubmitted.guarding(all, desk: desk)
}

extension NoticePages {
    /// The notices in the site's own look.
    package static func framed(site: Site, tools: PageTools) -> NoticePages {
        let desk = PageDesk(site: site, tools: tools)
        return NoticePages(
            problem: { problem, context in desk.html(for: problem, context) },
            signInFirst: { request, context in desk.signInFirst(request, context) }
        )
    }
}

extension PageDesk {
    /// A problem as a page: what to do now, and a number to name on the telephone if something broke.
    func html(for problem: Problem, _ context: DengwenContext) -> String {
        let words = words(context)
        let frame = frame(nil, context, court: nil, scripts: [], hasErrors: false, unread: 0)
        if problem.status == 404 { return tools.templates.html(NotFoundPage(words: words), in: frame) }
        let page = ErrorPage(
            heading: problem.title.in(context.language),
            sentence: problem.sentence.in(context.language),
            reference: problem.status >= 500 ? context.reference : nil,
            goHref: Link.home,
            goLabel: words.messages["go.home"]
        )
        return tools.templates.html(page, in: frame)
    }

    /// Somebody must sign in first.
    ///
    /// A page that was asked for is come back to; what was typed is carried along.
    func signInFirst(_ request: Request, _ context: DengwenContext) -> Response {
        if request.method == .get || request.method == .head {
            return .redirect(to: Link.with(Link.signIn, [("next", request.uri.string)]))
        }
        let back =
            ReturnAddress.checked(chosenStart(request, context) ?? Routes.nearestPage(to: request.uri.path)) ?? ""
        let kept = KeptTyping(typed: context.form)
        let page = SignInExpiredPage(returnTo: back, keptFields: kept.fields)
        let frame = frame(request, context, court: nil, scripts: [], hasErrors: false, unread: 0)
        return .html(tools.templates.html(page, in: frame), status: .unauthorized)
    }

    /// The page on which a filing is begun, with the court, form and cause that were chosen before signing in.
    private func chosenStart(_ request: Request, _ context: DengwenContext) -> String? {
        guard request.uri.path == Link.filings else { return nil }
        let chosen = ["court", "form", "cause"].compactMap { name in context.form[name].map { (name, $0) } }
        return chosen.isEmpty ? nil : Link.with(Link.start, chosen)
    }
}
