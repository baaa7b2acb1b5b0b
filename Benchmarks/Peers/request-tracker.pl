# What the administrator of a new Request Tracker does: a queue, a token for the API; the scrips that send mail are put out of
# use, as Redmine sends none either. Run by `request-tracker prepare`.
use strict;
use warnings;
use RT;
RT::LoadConfig();
RT::Init();

my $queue = RT::Queue->new(RT->SystemUser);
my ($made, $words) = $queue->Create(Name => 'Filings');
die $words unless $made;

my $scrips = RT::Scrips->new(RT->SystemUser);
$scrips->UnLimit;
while (my $scrip = $scrips->Next) {
    my $action = $scrip->ActionObj->Name;
    $scrip->SetDisabled(1) if $action =~ /^(?:Notify|Autoreply)/;
}

my $root = RT::CurrentUser->new;
$root->Load('root');
require RT::AuthToken;
my $token = RT::AuthToken->new($root);
my ($id, $said, $key) = $token->Create(Owner => $root->id, Description => 'peers');
die $said unless $id;
print "key=$key\nqueue=Filings\n";
