/** What the parties of a contract said about its numbers in the public directory. */
export interface Listing {
  contractId: string;
  /** The provider organization's id in the directory. */
  organization: string;
  /** Whether both agree. */
  published: boolean;
  parties: { party: "payer" | "provider"; agreed: boolean; by: string; at: string }[];
}
