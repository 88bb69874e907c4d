namespace Kyodo.Grains.Needs;

/// <summary>What the stages of an offer mean.</summary>
public static class OfferStages
{
    /// <summary>Whether an offer at this stage holds its slots.</summary>
    public static bool HoldsSlot(OfferStage stage) => stage is OfferStage.Agreed or OfferStage.Consented or OfferStage.MeetingPlanned
        or OfferStage.Confirmed or OfferStage.Active or OfferStage.Completed;

    /// <summary>Whether an offer at this stage is neither completed nor over.</summary>
    public static bool IsGoing(OfferStage stage) => stage < OfferStage.Completed;
}
