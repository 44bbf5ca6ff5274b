/** Why something was not done, in words for an editor: commands show the message and nothing else. */
export class ForEditors extends Error {}
