namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>What people say in dialogues that are written by the dozen. Words in braces are filled in.</summary>
internal static class DialogueLines
{
    public static readonly string[] Tools = ["a nightly batch", "spreadsheets", "the old warehouse", "a report somebody built years ago", "three dashboards"];
    public static readonly string[] Teams = ["finance", "the planners", "the data team", "customer service", "the branch managers"];
    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    public static readonly string[] Months = ["January", "March", "April", "June", "September", "October"];
    public static readonly string[] Bosses = ["our finance director", "the COO", "our head of data", "procurement", "the managing director"];
    public static readonly string[] Rivals = ["Quarrystone", "Tidemark", "our own engineers", "the vendor we already have"];

    public static readonly Exchange[] Opening =
    [
        new("Hi {first}, this is {rep} from Halyard. Is it still a good time?", "Yes, I have until the half hour, go ahead."),
        new("{first}, good to hear you. {rep} here, thanks for making the time.", "Of course. I read what you sent, so let us get into it."),
        new("Hello {first}, {rep} from Halyard. I suggest we look at where you are, then what we do, then decide on a next step. Does that work?",
            "That works for me."),
    ];

    public static readonly Exchange[] Discovery =
    [
        new("How do you get the numbers for the weekly meeting today?", "Mostly from {tool}. It takes {team} about {n} hours to put together."),
        new("What happens when the figures come late?", "We decide without them, and then we correct it the week after."),
        new("Who feels that the most?", "That would be {team}. They get the questions and cannot answer them."),
        new("How long has it been like this?", "Since we grew in {month}. Before that {tool} was good enough."),
        new("What have you tried so far?", "We hired somebody for it, and we looked at {rival}, but nothing came of it."),
        new("If it stays as it is, what does that cost you in a year?", "I would say {price} in people's time, and some customers on top."),
        new("How many people would look at it every day?", "About {n} to begin with, later more."),
        new("What would you want to see in the first month?", "That one number is the same in every report. That alone would be worth it."),
        new("Who else has a say in this?", "{boss} signs, and {team} must not say no."),
        new("Is there a date that it has to be done by?", "We would like it before the end of {month}, that is when planning starts."),
        new("Where does the data come from?", "Two systems that do not talk to each other, and a file that somebody sends by mail."),
        new("How do you measure whether it got better?", "By how many times I am asked whether a figure is right."),
        new("Tell me more about the file that comes by mail.", "It comes on {day}, when it comes. Last month it was missing for {n} days."),
    ];

    public static readonly Exchange[] Pitch =
    [
        new("So what we do is read both systems as they change, so the report is never older than a minute.", "And that does not slow our systems down?"),
        new("You keep your dashboards. We only answer their queries faster.", "Good, because nobody here wants to learn another tool."),
        new("A company of your size went from {n} hours to a few minutes, with the same people.", "What did they have before?"),
        new("Let me show you the same query on your own sample.", "Okay, that is quick. Is that the full table?"),
        new("Every change is kept, so you can see what a figure was on any day.", "That would have saved us in the audit."),
        new("Access follows the groups that you already have.", "Right, security will ask about that first."),
    ];

    public static readonly Exchange[] Objection =
    [
        new("That is fair. Apart from the price, is there anything else that would stop you?", "To be honest, it is more expensive than I expected.", true),
        new("Understood. What would have to be true for it to be worth doing this quarter?", "I am not sure that now is the right time.", true),
        new("What do you like about how they do it?", "We are also talking to {rival}, and they would do it for less.", true),
        new("Makes sense. Would it help if we went through the security document with them together?", "Our security people will not like data leaving the building.", true),
        new("It took the last customer {n} days, most of it for access. I can send you the plan.", "I worry about how much work it is to move.", true),
        new("Of course. What will {boss} want to know?", "I need to talk to {boss} before I can say anything.", true),
        new("Then let us leave that part out and start with the one report.", "We do not need half of what you showed.", true),
    ];

    public static readonly Exchange[] Price =
    [
        new("For what we have talked about it is {price} for a year.", "Is that with support, or does that come on top?"),
        new("There is no fee per user, you pay for what you run.", "Good. Can we cap it?"),
        new("If you commit for two years there is a lower rate.", "One year first. We have to see that it works."),
        new("What did you set aside for this?", "There is a budget, but I would have to check what is left of it."),
        new("Is it easier for you to pay by the quarter?", "It might be, I will ask {team}."),
    ];

    public static readonly Exchange[] NextStep =
    [
        new("Shall we meet again on {day} with {boss}?", "{day} works, after ten please."),
        new("I will send you the proposal and the security document by {day}.", "Please do, then I can pass them on the same day."),
        new("Could you send me the sample file until then?", "Yes, I will send it tomorrow."),
        new("What happens on your side after that?", "If {boss} agrees, it goes to procurement, that takes about {n} days."),
    ];

    public static readonly Exchange[] Closing =
    [
        new("Great, then we talk on {day}. Thank you, {first}.", "Thanks, {rep}. Bye."),
        new("I will put it all in a short mail. Anything that I forgot?", "No, that was it. Talk soon."),
    ];
}
