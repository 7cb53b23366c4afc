use defender::Cause;

/// What happened, what it means, what to do.
#[rustfmt::skip] // one paragraph a line
pub(super) const fn texts(cause: Cause) -> [&'static str; 3] {
    match cause {
        Cause::DeviceBusy => [
            "The device has another live response under way, so the API did not take this run.",
            "A device takes one live response at a time, and nothing is queued behind it. It may be a run of somebody else, a run that waits for the device to come online and holds its place for up to three days, or a session that somebody opened by hand in the portal: those are in no list of the API. Nothing ran.",
            "Wait: it is tried again by itself, after 30 seconds, then more and more rarely. Or look at the action that is in the way, ask whoever sent it, and cancel it if nobody needs it.",
        ],
        Cause::DeviceUnknown => [
            "The tenant does not know this device under this id.",
            "The record was removed or merged into another one, the device belongs to another tenant, or it is in a device group that you may not see. Nothing ran.",
            "Read the devices again and choose anew. Where one name has several records, take the onboarded one that reported last.",
        ],
        Cause::SystemNotSupported => [
            "Live response does not run on the system that the tenant has noted for this device.",
            "It needs Windows 10 from 1709 on with its update, Windows 11, Windows Server 2012 R2 or later (2012 R2 and 2016 with the unified agent), macOS 11 or later, or Linux with a current agent. Nothing ran.",
            "Choose another device. If this one was upgraded since, wait for its next full report, which comes about once a day, and send again.",
        ],
        Cause::ClientTooOld => [
            "The Defender sensor on this device is too old for live response.",
            "On Windows the sensor comes with the system’s updates, on Server 2012 R2 and 2016 with KB5005292; macOS needs agent 101.43.84, Linux 101.45.13, or later. Nothing ran.",
            "Have the device updated, wait for its next full report, and send again.",
        ],
        Cause::FeatureOff => [
            "Live response is switched off in this tenant.",
            "The tenant’s advanced features have a switch for live response, one for servers and one for unsigned scripts. The first can only be on while automated investigation is. Nothing ran.",
            "Ask an administrator to switch on “Live Response” under Settings, Endpoints, Advanced features, and “Live Response for Servers” if the device is one. Then send again.",
        ],
        Cause::NotAllowed => [
            "The tenant does not allow this on this device.",
            "Usually the device’s group has no automation level: live response asks for at least the lowest one, and the portal then shows the device as not protected. Nothing ran.",
            "Ask an administrator for the group’s automation level: anything above “No automated response” will do. Then send again.",
        ],
        Cause::InvalidBody => [
            "The API could not read the body of the request.",
            "Its names are case-sensitive, and it has to be JSON. This page writes it, so something on the way changed it, or the API now expects another form. Nothing was done.",
            "Compare what Compose shows under Request with Microsoft’s documentation, and look at what stands between: relay, proxy, inspection of traffic. Report it with the answer below.",
        ],
        Cause::MissingParameter => [
            "A field is missing from the request.",
            "The message below names it. No file name, script name or path may be empty, and a comment is needed. Nothing was done.",
            "Fill in what the message names and send again. If it is filled in, something on the way dropped it: look at the relay or proxy.",
        ],
        Cause::InvalidValue => [
            "The API does not take one of the values in the request.",
            "A name, a path or the arguments hold something that it refuses. The portal refuses ; & | ! $ ( ) in arguments; an order other than PutFile, RunScript, GetFile may count as well. Nothing was done.",
            "Look for what the message names. Put special characters into the script itself, or hand the arguments over in Base64.",
        ],
        Cause::BatchTooLarge => [
            "There is too much in one request.",
            "The API limits how much one call may hold. Nothing was done.",
            "Split the sequence and send its parts one after the other.",
        ],
        Cause::InvalidQuery => [
            "The API did not understand the filter of a list.",
            "This page asked in a manner that this host of the API does not know. Nothing in the tenant was touched, but what is shown may be old.",
            "There is nothing to fix in your work. Report it with the answer below and the API address that is in use.",
        ],
        Cause::BadRequest => [
            "The API refused the request as wrong.",
            "The code does not say what is wrong, the message may. A device that is not onboarded can get this answer too. Nothing was done.",
            "Check that the device is onboarded, and the names and paths of the steps. If all of it is right, give the id below to Microsoft’s support.",
        ],
        Cause::SignInEnded => [
            "The API did not take the sign-in.",
            "The token has ended, was revoked, or was made for another resource or tenant. Nothing was done, and nothing more is sent until a sign-in holds.",
            "Sign in again at the top of the page; what is queued then goes on by itself. If it comes back at once, check this computer’s clock, and “resource” and “cloud” in config.json.",
        ],
        Cause::SignInStepUp => [
            "The tenant asks for more proof of who you are.",
            "A conditional access policy wants another factor, a managed device or a fresh sign-in for this. Nothing was done; draft and runs stay where they are.",
            "Press “Confirm sign-in” at the top of the page and do what the sign-in page asks for. What is queued then goes on by itself.",
        ],
        Cause::MayNotRun => [
            "You may not run this on this device.",
            "Three things have to come together: the permission Machine.LiveResponse in the token; a Defender role with live response, Basic to collect files, Advanced to run scripts and to put files; and access to the device’s group. One of them is missing. Nothing ran.",
            "Settings shows whether your sign-in grants Machine.LiveResponse. If it does, ask an administrator for the role or the device group. What was granted just now may need a new sign-in and some minutes.",
        ],
        Cause::MayNotCancel => [
            "You may not cancel this action.",
            "Machine.LiveResponse is enough for a live response; actions of other kinds, such as isolation or a scan, need permissions of their own. Role and device group count as well. The action goes on.",
            "Ask whoever sent it, or somebody who has the right, to cancel it in the portal’s action center.",
        ],
        Cause::MayNotRead => [
            "You may not read devices or actions of this tenant.",
            "It needs the permission Machine.Read in the token and “View data” in your Defender role; only devices of groups that you may see are listed. Runs that were sent go on, but how they stand cannot be seen from here.",
            "Ask an administrator for the permission and the role, then sign in again.",
        ],
        Cause::MayNotReadOutput => [
            "You may not fetch what this command left.",
            "It needs the permission Machine.LiveResponse in the token and a role with live response. The run is not touched by this, and what it left is still in the tenant.",
            "Ask an administrator, then try again: a link is issued at any time, and nothing runs again for it.",
        ],
        Cause::MayNotUseLibrary => [
            "You may not use the tenant’s library.",
            "Reading and changing it needs the permission Library.Manage, there is none for reading alone; your Defender role has to allow it as well. Nothing was changed.",
            "Ask an administrator of the tenant for both. Meanwhile names that you type in a sequence work: they are sent as they stand, marked as not checked.",
        ],
        Cause::NotCancelable => [
            "The tenant did not cancel the action.",
            "Only an action that is not over can be canceled, and this one most likely ended while the cancel was on its way.",
            "Wait for the next look at the run: it says how it ended. If it still goes on, cancel it again.",
        ],
        Cause::ActionUnknown => [
            "The tenant does not know this action.",
            "A new action may be unknown for up to two minutes. Afterwards: it belongs to another tenant, it was made through another host of the API, or it is a session opened by hand in the portal, which the API does not show.",
            "If it is new, wait two minutes. Otherwise check the id, and that this page uses the same API address as whoever sent it. A portal session ends in the portal alone.",
        ],
        Cause::NoOutput => [
            "The tenant has no output for this command.",
            "It did not run, it leaves nothing, or the action is so new that the tenant does not find it yet, which passes within two minutes.",
            "Try again later. A script that failed usually has a transcript; where there is none, its error text is all there is.",
        ],
        Cause::LinkEnded => [
            "The storage that holds the output did not take the link to it.",
            "A link holds for 30 minutes. A proxy that changes addresses, or a clock that is wrong, breaks it as well. What the command left is still there.",
            "Try again: that issues a new link, and nothing runs again for it. If it never works, have the proxy let *.blob.core.windows.net through unchanged.",
        ],
        Cause::FileRefused => [
            "The library did not take the file.",
            "A name may have only Latin letters, digits, - _ and ., the size is limited, and a file that is there is replaced only when that is asked for. Nothing was changed.",
            "Check name and size, read the list again in case somebody else was faster, and upload again.",
        ],
        Cause::FileUnknown => [
            "The library has no file of that name.",
            "Somebody deleted it after the list was read here. Nothing was changed.",
            "Read the list again. Sequences that name the file fail at that step until it is uploaded again.",
        ],
        Cause::NoDevices => [
            "The tenant lists no device.",
            "The API answers like this when no device reported lately, and when you may see none.",
            "Check that this is the right tenant, and which device groups your role covers.",
        ],
        Cause::TooLarge => [
            "The request is larger than is taken.",
            "For a file of the library Microsoft names 20 MB in one place and 250 MB in another; a relay or proxy may have a limit of its own. Nothing was changed.",
            "Send a smaller file: compressed, or in parts. If it is small already, the limit of the relay has to be raised (docs/hosting.md).",
        ],
        Cause::TooMany => [
            "The tenant had too many requests, or has no free session, and asks to wait.",
            "Ten runs a minute, 25 sessions at a time, 100 other calls a minute and 1,500 an hour: all who use this application in this tenant share them. Nothing was done and nothing is lost. Asking again too early makes the wait longer.",
            "Wait: what is queued goes on by itself when the time is up, anything else can then be repeated by hand. If it happens often, see who else uses the application, and lower the limits in config.json.",
        ],
        Cause::TenantFailed => [
            "The API failed on its own side.",
            "It does not say what became of the request: it may have been done. A run is looked for in the tenant’s list by its tag and is never sent again by itself.",
            "Wait until it was looked for. If it goes on, look at Microsoft’s service health and give the id below to support.",
        ],
        Cause::GatewayFailed => [
            "What lies before the API could not reach it, or gave up waiting.",
            "The relay or Microsoft’s own front answers, the API behind it does not: an outage, an overload, or a relay that leads to the wrong host. Whether the request arrived is not known. A run is looked for in the tenant’s list by its tag and is never sent again by itself.",
            "Wait: the page asks again by itself, more and more rarely. If it goes on, look at Microsoft’s service health, and at the relay’s access log for this moment: “up=” is what the API answered.",
        ],
        Cause::RelayRefused => [
            "This site’s relay did not pass the call on; nothing reached the API.",
            "The relay passes on the calls that this page makes, in tenant mode, with the token in the header that it is told of. Its settings do not fit config.json. The code says which: RelayOff, the mode in site.conf is “demo”; RelayNoToken, “tokenHeader” in config.json and the page’s token in site.conf differ; RelayNotSetUp, the cloud in site.conf is none that is known; RelayRefused, the call is not on its list.",
            "Give the code to whoever runs this site: site.conf or config.json has to be corrected (docs/hosting.md). Then try again.",
        ],
        Cause::NotTheApi => [
            "Something that is not the Defender API answered.",
            "A web page or a redirect came back: a proxy or firewall stands between, the network wants a sign-in of its own, or “apiBase” in config.json leads to a web server without the relay.",
            "Open the API address in a tab of this browser: what you see there is what answered. Then correct “apiBase” or the relay (docs/hosting.md), or ask whoever runs the proxy.",
        ],
        Cause::Unreadable => [
            "The API said yes, but its answer cannot be read.",
            "The body is empty, cut off or of another form; usually the connection broke, or a proxy changed it. What was asked for has probably been done. A run is looked for in the tenant’s list by its tag and is never sent again by itself.",
            "Do not repeat it before you have seen in the tenant’s list that it is missing. Report it with the answer below if it happens again.",
        ],
        Cause::TenantFailedOnce => [
            "The API failed on its own side when you asked for this.",
            "It does not say what became of it. Reading changes nothing; an upload or a deletion may have been done. None of this is repeated by itself.",
            "Press “Read again” or “Try again”. After an upload or a deletion look into the list first: it tells whether that was done. If it goes on, look at Microsoft’s service health and give the id below to support.",
        ],
        Cause::GatewayFailedOnce => [
            "What lies before the API could not reach it when you asked for this, or gave up waiting.",
            "The relay or Microsoft’s own front answers, the API behind it does not: an outage, an overload, or a relay that leads to the wrong host. Reading changes nothing; whether an upload or a deletion arrived is not known. None of this is repeated by itself.",
            "Wait a little, then press “Read again” or “Try again”. After an upload or a deletion look into the list first: it tells whether that was done. If it goes on, look at Microsoft’s service health, and at the relay’s access log for this moment: “up=” is what the API answered.",
        ],
        Cause::UnreadableOnce => [
            "The API said yes to what you asked for, but its answer cannot be read.",
            "The body is empty, cut off or of another form; usually the connection broke, or a proxy changed it. Reading changes nothing; an upload or a deletion has probably been done. None of this is repeated by itself.",
            "Press “Read again” or “Try again”. Do not repeat an upload or a deletion before the list shows that it was not done. Report it with the answer below if it happens again.",
        ],
        Cause::Refused => [
            "The API refused, for a reason that this page does not know.",
            "Code and message below are all that is known. Nothing was done.",
            "Look the code up in Microsoft’s documentation, or give the id below to its support.",
        ],
        Cause::NoAnswer => [
            "No answer came: this browser is offline, or the API address refuses cross-origin calls from this page.",
            "A browser does not tell a page which of the two it is. Whether the last request arrived is not known: a run is looked for by its tag and is never sent again by itself. Until something is answered, the page asks more and more rarely how runs stand. A list is read again when the browser is back online, or when you say so; an upload or a deletion is never repeated by itself.",
            "To tell which: open another site. If it does not load either, it is the network, the VPN or the proxy. If it does, press F12 and look at the console: “blocked by CORS policy” or “Content Security Policy” means that the API has to be reached through the relay (“apiBase” in config.json, docs/hosting.md); a name that is not resolved or a refused connection means that the address is wrong or its host is down.",
        ],
        Cause::FileNotRead => [
            "The device could not read the file.",
            "It is not there under this path, it is in use, empty or a placeholder of a cloud folder, or the path is a user’s: commands run as SYSTEM or root, for which %TEMP%, ~ and mapped drives are others. The API has no codes for this, so it is read from the text below.",
            "Check the whole path. Let a script copy or zip what is in use, and collect the copy.",
        ],
        Cause::ScriptTooLong => [
            "The script ran out of time.",
            "Through the API a script has ten minutes. What it did until then stays done, the commands after it did not run. The API has no codes for this, so it is read from the text below.",
            "Let the script do less, or let it start the work in the background and collect the result with a second run.",
        ],
        Cause::ScriptUnsigned => [
            "The device did not run the script because of its signature.",
            "PowerShell scripts have to be signed unless the tenant allows unsigned ones. The commands after it did not run. The API has no codes for this, so it is read from the text below.",
            "Sign the script and upload it again, or ask an administrator to allow unsigned scripts among the tenant’s advanced features.",
        ],
        Cause::CommandFailed => [
            "A command failed on the device.",
            "The run stops at the first command that fails: those before it stay done, those after it did not run. The API has no codes for the reason, the text below is all it says.",
            "Read the text, and the command’s output: a script that failed usually has a transcript. Fix the step and run again.",
        ],
        Cause::FailedSilently => [
            "The run failed, and the tenant does not say why.",
            "No command has an error text; the error number is all there is. Commands that completed stay done.",
            "Open the output of the last command that ran, and look the number up among Microsoft’s error codes. Run again if what was done may be done twice.",
        ],
        Cause::RunTimedOut => [
            "The tenant ended the run because its time was up.",
            "A device that is offline keeps a run waiting for up to three days; then it ends without having begun. Where commands had begun, what completed stays done.",
            "See when the device last reported, and run again when it is online.",
        ],
    }
}
