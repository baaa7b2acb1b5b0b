import Logging
import Registry
import ServiceLifecycle
import Store

extension Installation {
    /// What goes on behind the pages, in `serve` as in `work`.
    func quietServices(worker: OutboxWorker, logger: Logger) -> [any Service] {
        let always: [any Service] = [
            OutboxService(worker: worker, bell: database.bell, logger: logger),
            HousekeepingService(office: office, logger: logger),
            SoundnessService(engine: engine, vault: vault, logger: logger),
        ]
        guard let bounces = settings.bounces else { return always }
        return always + [BounceService(box: bounces, office: office, logger: logger)]
    }
}
