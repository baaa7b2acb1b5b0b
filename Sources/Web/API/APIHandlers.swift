import Hummingbird

/// Everything below `/api/v1`.
func apiHandlers(of site: Site) throws -> Handlers {
    let parts = [
        try DescriptionController(folder: site.settings.resourcesFolder).handlers,
        SignInsController(site: site).handlers,
        ReferenceController(site: site).handlers,
        GuideController(site: site).handlers,
        CourtPolicyController(site: site).handlers,
        FilingsController(site: site).handlers,
        AnswersController(site: site).handlers,
        MaterialsController(site: site).handlers,
        BatchesController(site: site).handlers,
        PlatformsController(site: site).handlers,
        AssistantsController(site: site).handlers,
        ExportController(site: site).handlers,
        DocumentsController(site: site).handlers,
        SubmissionController(site: site).handlers,
        PapersController(site: site).handlers,
        ReviewController(site: site).handlers,
        UnreachedController(site: site).handlers,
        OversightController(site: site).handlers,
        MediationController(site: site).handlers,
        DefendantServiceController(site: site).handlers,
        DecisionsController(site: site).handlers,
        RemediesController(site: site).handlers,
        FeesController(site: site).handlers,
        TrialController(site: site).handlers,
        ArchiveController(site: site).handlers,
        PublishedFiguresController(site: site).handlers,
        CorrectionController(site: site).handlers,
    ]
    return parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
}
