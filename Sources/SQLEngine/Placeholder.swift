// SQLEngine
