/** Who looks: an agency sees the trajectories it takes part in, and no others. */
export interface Viewer {
  agency: string;
}
