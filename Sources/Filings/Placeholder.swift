// Filings
